#pragma once

#include "core/record/RunRecord.h"

#include <QtCore/QString>

namespace forkscope {

class ByteStore;

/// `--print`: outputs to standard output and errors to standard error, instance after instance in
/// the order of their indexes, each as soon as all before it have been printed. To a terminal
/// control characters are made visible; to anything else go the bytes as they are.
class OutputPrinter
{
public:
    OutputPrinter();

    /// Prints what can be printed now; gives up when `interrupt` becomes readable or the reader
    /// is gone.
    void advance(const RunRecord &record, int interrupt);

    /// The instances below this one have been printed and their bytes are not needed any more.
    [[nodiscard]] int next() const { return m_next; }
    /// errno of a write that failed, 0 while all is well; after that nothing more is printed.
    [[nodiscard]] int error() const { return m_error; }

private:
    bool print(const RunRecord &record, int instance, int interrupt);
    bool print(const RunRecord &record, StreamId stream, int interrupt);
    bool write(int descriptor, const QByteArray &bytes, int interrupt);
    bool printRange(const ByteStore &store, qint64 from, qint64 to, int descriptor, int interrupt);

    int m_next = 0;
    int m_error = 0;
    bool m_interrupted = false;
    bool m_terminal[3] = {};
};

} // namespace forkscope
