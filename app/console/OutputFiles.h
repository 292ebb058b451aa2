#pragma once

#include "core/record/Ids.h"
#include "core/record/RunRecordFwd.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace forkscope {

class ByteStore;

/// `--output DIR`: writes the streams of ended instances to files. `0.out` is the output of
/// instance 0. If they exist, `0.in` is what was fed to it, `0.1.out` is what passed the tapped
/// wire behind its stage 1, and `0.1.err` is that stage's standard error. Names consist of numbers
/// only, so none leads out of the directory. Only kept bytes are written; a file `….gap` says where
/// a stream has a gap.
class OutputFiles
{
public:
    /// Makes the directory (0700), or takes an empty one. Returns what went wrong; empty if nothing
    /// did.
    QString open(const QByteArray &directory);
    [[nodiscard]] bool isOpen() const { return !m_directory.isEmpty(); }

    /// Writes the streams of an instance that has ended. Returns what went wrong; empty if nothing
    /// did.
    QString write(const RunRecord &record, int instance);

private:
    QString writeStream(const RunRecord &record, StreamId stream, const QByteArray &name);

    QByteArray m_directory;
};

} // namespace forkscope
