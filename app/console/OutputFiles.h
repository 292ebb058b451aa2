#pragma once

#include "core/record/Ids.h"
#include "core/record/RunRecord.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace forkscope {

class ByteStore;

/// `--output DIR`: the streams of ended instances as files, `0.out` for the output of instance 0;
/// where there are any, `0.in` for what was fed to it, `0.1.out` for what passed the tapped wire
/// behind its stage 1, and `0.1.err` for the errors of that stage. The names are made of numbers
/// alone, so none leads out of the directory. What was kept is written; of a stream with a gap a
/// file `….gap` says where it is.
class OutputFiles
{
public:
    /// Makes the directory (0700), or takes one that is empty. Returns what went wrong, or nothing.
    QString open(const QByteArray &directory);
    [[nodiscard]] bool isOpen() const { return !m_directory.isEmpty(); }

    /// Writes the streams of an instance that has ended. Returns what went wrong, or nothing.
    QString write(const RunRecord &record, int instance);

private:
    QString writeStream(const RunRecord &record, StreamId stream, const QByteArray &name);

    QByteArray m_directory;
};

} // namespace forkscope
