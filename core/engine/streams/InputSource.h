#pragma once

#include "core/engine/loop/Descriptor.h"
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

    /// Returns a source of what can be read from a descriptor that does not block.
    static InputSource descriptor(Descriptor from);

    /// Returns what comes next, at most 64 KiB; empty at the end, or while isWaiting(). It is valid
    /// until advance().
    QByteArrayView peek();
    /// Returns whether more may come once waitsFor() is readable.
    [[nodiscard]] bool isWaiting() const { return m_isWaiting; }
    /// Returns the descriptor that the bytes come from; −1 if they are made here.
    [[nodiscard]] int waitsFor() const { return m_from.get(); }
    /// Notes that `count` bytes of what peek() returned were used.
    void advance(qsizetype count);

private:
    void generate();
    void read();

    QByteArray m_chunk;
    qsizetype m_used = 0;
    qint64 m_toGenerate = 0;
    quint64 m_state = 0;
    Descriptor m_from;
    bool m_isWaiting = false;
};

} // namespace forkscope
