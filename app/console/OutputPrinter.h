#pragma once

#include "core/record/Ids.h"
#include "core/record/RunRecordFwd.h"

#include <QtCore/QString>

namespace forkscope {

class ByteStore;

/// `--print`: prints outputs to standard output and errors to standard error, in the order of the
/// instances, each as soon as all before it are printed. A terminal gets visible control
/// characters; anything else gets the bytes unchanged.
class OutputPrinter
{
public:
    OutputPrinter();

    /// Prints what can be printed now. Gives up when `interrupt` becomes readable or the reader is
    /// gone.
    void advance(const RunRecord &record, int interrupt);

    /// Returns the next instance to print. The bytes of those before it are not needed any more.
    [[nodiscard]] int next() const { return m_next; }
    /// Returns the errno of a failed write, or 0. After a failure nothing more is printed.
    [[nodiscard]] int error() const { return m_error; }
    /// Returns whether all bytes so far were there to be printed. Which were not has been said.
    [[nodiscard]] bool isWhole() const { return m_isWhole; }

private:
    bool print(const RunRecord &record, int instance, int interrupt);
    bool print(const RunRecord &record, StreamId stream, int interrupt);
    bool write(int descriptor, const QByteArray &bytes, int interrupt);
    bool printRange(const ByteStore &store, qint64 from, qint64 to, int descriptor, int interrupt);

    int m_next = 0;
    int m_error = 0;
    bool m_interrupted = false;
    bool m_isWhole = true;
    bool m_terminal[3] = {};
};

} // namespace forkscope
