#include "app/console/OutputPrinter.h"

#include "app/Descriptors.h"
#include "app/console/TerminalText.h"
#include "core/capture/Capture.h"
#include "core/record/RunRecord.h"

#include <QtCore/QCoreApplication>

#include <array>
#include <cerrno>
#include <unistd.h>

namespace forkscope {

namespace {

struct OutputPrinterTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::OutputPrinter)
};

constexpr qint64 printedPiece = 1 << 20; // bytes

} // namespace

OutputPrinter::OutputPrinter()
{
    for (const int descriptor : std::array{STDOUT_FILENO, STDERR_FILENO})
        m_terminal[descriptor] = ::isatty(descriptor) == 1;
}

void OutputPrinter::advance(const RunRecord &record, int interrupt)
{
    const auto &instances = record.instances();
    while (m_error == 0 && !m_interrupted && m_next < int(instances.size()) &&
           instances[size_t(m_next)].outcome) {
        if (print(record, m_next, interrupt))
            ++m_next;
    }
}

bool OutputPrinter::print(const RunRecord &record, int instance, int interrupt)
{
    const int stages = int(record.plan().pipeline.stages.size());
    bool ok = print(record, {{instance, stages - 1}, StreamKind::Output}, interrupt);
    for (int stage = 0; stage < stages && ok; ++stage)
        ok = print(record, {{instance, stage}, StreamKind::Errors}, interrupt);
    return ok;
}

bool OutputPrinter::print(const RunRecord &record, StreamId stream, int interrupt)
{
    const auto store = record.capture()->find(stream);
    if (!store)
        return true;
    const int descriptor = stream.kind == StreamKind::Output ? STDOUT_FILENO : STDERR_FILENO;
    const Extent extent = store->extent();
    if (!printRange(*store, 0, extent.gapBegin, descriptor, interrupt))
        return false;
    if (extent.dropped() > 0) {
        m_isWhole = false;
        const QString gap =
            OutputPrinterTexts::tr("forkscope: instance %1, stage %2: %3 bytes from %4 on were "
                                   "not kept (--keep)\n")
                .arg(stream.process.instance)
                .arg(stream.process.stage)
                .arg(extent.dropped())
                .arg(extent.gapBegin);
        if (!write(STDERR_FILENO, gap.toUtf8(), interrupt))
            return false;
    }
    return printRange(*store, extent.gapEnd, extent.total, descriptor, interrupt);
}

/// A character that is split between two pieces is rare and shown as its bytes.
bool OutputPrinter::printRange(const ByteStore &store, qint64 from, qint64 to, int descriptor,
                               int interrupt)
{
    while (from < to) {
        const QByteArray piece = store.read(from, qMin(printedPiece, to - from));
        if (piece.isEmpty())
            return true;
        from += piece.size();
        if (!write(descriptor, m_terminal[descriptor] ? terminalText(piece) : piece, interrupt))
            return false;
    }
    return true;
}

bool OutputPrinter::write(int descriptor, const QByteArray &bytes, int interrupt)
{
    switch (writeAll(descriptor, bytes, interrupt)) {
    case WriteResult::Written:
        return true;
    case WriteResult::Interrupted:
        m_interrupted = true;
        return false;
    case WriteResult::Failed:
        m_error = errno;
        return false;
    }
    return false;
}

} // namespace forkscope
