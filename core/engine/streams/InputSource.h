#pragma once

#include "core/pipeline/Input.h"

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>

namespace forkscope {

/// Makes the bytes that are fed to one instance, piece by piece. Random bytes are SplitMix64
/// (Steele, Lea, Flood 2014), started from the seed and the instance's index, eight little-endian
/// bytes a step: the same seed and index give the same bytes for ever.
class InputSource
{
public:
    /// Returns a source of `bytes`.
    static InputSource fixed(QByteArray bytes);
    /// Returns a source of `count` random bytes.
    static InputSource random(qint64 count, quint64 seed, int instance);

    /// Returns what comes next, at most 64 KiB; empty at the end. It is valid until advance().
    QByteArrayView peek();
    /// Notes that `count` bytes of what peek() returned were used.
    void advance(qsizetype count);

private:
    void generate();

    QByteArray m_chunk;
    qsizetype m_used = 0;
    qint64 m_toGenerate = 0;
    quint64 m_state = 0;
};

} // namespace forkscope
