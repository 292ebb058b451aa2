#include "app/console/OutputPrinter.h"

#include "app/Descriptors.h"
#include "app/console/TerminalText.h"
#include "core/pipeline/Plan.h"
#include "core/record/KeepingText.h"
#include "core/record/RunRecord.h"

#include <QtCore/QSocketNotifier>

#include <cerrno>
#include <unistd.h>

namespace forkscope {

namespace {

/// The event loop gets its turn after this many printed bytes, so that signals are obeyed.
constexpr qint64 printedInTurn = 8 << 20;

StreamId printedStream(int instance, int slot, int stages)
{
    return slot == 0 ? StreamId{{instance, stages - 1}, StreamKind::Output}
                     : StreamId{{instance, slot - 1}, StreamKind::Errors};
}

} // namespace

OutputPrinter::OutputPrinter(QObject *parent) : QObject(parent)
{
    m_targets[0].descriptor = STDOUT_FILENO;
    m_targets[1].descriptor = STDERR_FILENO;
    for (Target &target : m_targets)
        target.isTerminal = ::isatty(target.descriptor) == 1;
}

OutputPrinter::~OutputPrinter() = default;

void OutputPrinter::open(const Plan &plan, const QByteArray &spillDirectory,
                         std::function<void(bool many)> news)
{
    m_stages = int(plan.pipeline.stages.size());
    m_news = std::move(news);
    m_pool = std::make_shared<KeepPool>(
        KeepLimits::ofRun(KeepLimits::none, KeepLimits::none, spillDirectory));
}

std::shared_ptr<Outlet> OutputPrinter::outletOf(StreamId stream)
{
    const auto [instance, stage] = stream.process;
    const bool isErrors = stream.kind == StreamKind::Errors;
    const bool isOutput = stream.kind == StreamKind::Output && stage == m_stages - 1;
    const std::lock_guard lock(m_mutex);
    if (m_isClosed || !(isErrors || isOutput))
        return nullptr;
    auto bytes = std::make_shared<PassingBytes>(m_pool, instance <= m_turn, m_news);
    if (m_hurries)
        bytes->letGo();
    m_streams[{instance, isErrors ? stage + 1 : 0}] = bytes;
    return bytes;
}

void OutputPrinter::advance(const RunRecord &record)
{
    const auto &instances = record.instances();
    qint64 turn = printedInTurn;
    while (m_error == 0 && m_turn < int(instances.size())) {
        // Whether it has ended is asked first, since what comes meanwhile is still to be printed.
        const bool hasEnded = instances[size_t(m_turn)].outcome.has_value();
        bool isAll = true;
        for (Target &target : m_targets)
            isAll = print(target, hasEnded, &turn) && isAll;
        if (turn <= 0 && m_error == 0)
            m_news(true);
        if (!isAll || !hasEnded)
            return;
        nextInstance();
    }
}

/// Returns whether nothing is left of the present instance that could be printed now.
bool OutputPrinter::print(Target &target, bool hasEnded, qint64 *turn)
{
    while (write(target)) {
        if (*turn <= 0)
            return false;
        if (!fetch(target, hasEnded))
            return true;
        *turn -= target.next.size();
    }
    return false;
}

/// Returns whether all that was fetched is written.
bool OutputPrinter::write(Target &target)
{
    while (target.written < target.next.size()) {
        if (target.isTerminal)
            Q_EMIT aboutToPrint();
        const qsizetype written =
            writeNow(target.descriptor, QByteArrayView(target.next).sliced(target.written));
        if (written < 0 && errno == EAGAIN) {
            waitForRoom(target);
            return false;
        }
        if (written < 0) {
            fail(errno);
            return false;
        }
        target.written += written;
        if (target.isTerminal && written > 0)
            m_isAtLineBegin = target.next.at(target.written - 1) == '\n';
    }
    target.next.clear();
    target.written = 0;
    return true;
}

void OutputPrinter::waitForRoom(Target &target)
{
    if (!target.room) {
        target.room = std::make_unique<QSocketNotifier>(target.descriptor, QSocketNotifier::Write);
        connect(target.room.get(), &QSocketNotifier::activated, this, [this, &target] {
            target.room->setEnabled(false);
            Q_EMIT unblocked();
        });
    }
    target.room->setEnabled(true);
}

/// Fetches the next bytes for a target. Returns whether there were any.
bool OutputPrinter::fetch(Target &target, bool hasEnded)
{
    const bool isOutput = target.descriptor == STDOUT_FILENO;
    for (int slot = isOutput ? 0 : 1; slot <= (isOutput ? 0 : m_stages); ++slot) {
        std::shared_ptr<PassingBytes> stream;
        {
            const std::lock_guard lock(m_mutex);
            const auto found = m_streams.find({m_turn, slot});
            if (found != m_streams.end())
                stream = found->second;
        }
        if (!stream)
            continue;
        PassingBytes::Piece piece = stream->next();
        if (piece.lost > 0)
            m_losses << bytesLostText(printedStream(m_turn, slot, m_stages), piece.lost, piece.why);
        target.next =
            target.isTerminal ? shown(slot, piece.bytes, hasEnded) : std::move(piece.bytes);
        if (!target.next.isEmpty())
            return true;
    }
    return false;
}

/// Returns bytes as a terminal gets them. The beginning of a character waits for its end.
QByteArray OutputPrinter::shown(int slot, const QByteArray &bytes, bool hasEnded)
{
    QByteArray &half = m_halves[slot];
    QByteArray all = half + bytes;
    const qsizetype whole =
        hasEnded && bytes.isEmpty() ? all.size() : all.size() - halfCharacterAtEnd(all);
    half = all.mid(whole);
    all.truncate(whole);
    return terminalText(all);
}

void OutputPrinter::hurry()
{
    const std::lock_guard lock(m_mutex);
    m_hurries = true;
    for (const auto &[key, stream] : m_streams)
        stream->letGo();
}

void OutputPrinter::fail(int error)
{
    m_error = error;
    const std::lock_guard lock(m_mutex);
    m_isClosed = true;
    for (const auto &[key, stream] : m_streams)
        stream->close();
    m_streams.clear();
}

void OutputPrinter::nextInstance()
{
    m_halves.clear();
    const std::lock_guard lock(m_mutex);
    const auto endOf = [this](int instance) { return m_streams.lower_bound({instance + 1, 0}); };
    m_streams.erase(m_streams.begin(), endOf(m_turn));
    ++m_turn;
    for (auto it = m_streams.begin(); it != endOf(m_turn); ++it)
        it->second->want();
}

bool OutputPrinter::isDone(const RunRecord &record) const
{
    return m_error != 0 || (record.isEnded() && m_turn >= int(record.instances().size()));
}

bool OutputPrinter::isBlocked() const
{
    return std::any_of(m_targets.begin(), m_targets.end(), [](const Target &target) {
        return target.room && target.room->isEnabled();
    });
}

QStringList OutputPrinter::takeLosses()
{
    return std::exchange(m_losses, {});
}

} // namespace forkscope
