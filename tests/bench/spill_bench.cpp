// Measures a stream of many gigabytes that is kept whole: the output of `head -c SIZE /dev/zero |
// tr '\0' x` goes through the engine into the spill file. Measured are its speed, its cost in
// memory, the time to read a page at any place, and the speed of a search from end to end. Prints
// one JSON object, which ./dev bench puts into the table.

#include "core/capture/Capture.h"
#include "core/capture/search/ByteSearch.h"
#include "tests/bench/RunToEnd.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>

#include <algorithm>
#include <cstdio>
#include <random>

using namespace forkscope;

namespace {

constexpr qint64 pageBytes = 64LL * 1024; // more than a screen holds
constexpr int pages = 1000;

/// Returns the program's own memory now in KiB, without the pages of the file, which are the
/// kernel's.
qint64 residentKiB()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong();
    }
    return 0;
}

Plan planOf(const QByteArray &size)
{
    Stage head;
    head.program = "head";
    head.arguments = {"-c", size, "/dev/zero"};
    Stage tr;
    tr.program = "tr";
    tr.arguments = {"\\0", "x"};
    Plan plan;
    plan.pipeline.stages = {head, tr};
    plan.run.keepBytes = plan.run.keepBytesTotal = limits::keepBytes;
    return plan;
}

double milliseconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const qint64 before = residentKiB();
    const RunRecord record = runToEnd(planOf(argc > 1 ? argv[1] : "1G"));
    const qint64 after = residentKiB();
    QElapsedTimer timer;
    timer.start();
    const auto store = record.capture()->find({{0, 1}, StreamKind::Output});
    const Extent extent = store->extent();
    QByteArray page = store->read(0, pageBytes);
    const double open = milliseconds(timer);
    std::mt19937_64 random(7);
    std::vector<double> times;
    bool good = extent.dropped() == 0;
    for (int i = 0; i < pages; ++i) {
        const qint64 offset = qint64(random() % quint64(extent.total - pageBytes));
        timer.start();
        page = store->read(offset, pageBytes);
        times.push_back(milliseconds(timer));
        good = good && page.count('x') == pageBytes;
    }
    std::sort(times.begin(), times.end());
    const auto query = ByteQuery::ofText(QStringLiteral("forkscope"), ByteQuery::Letters::Exact);
    timer.start();
    good = good && nextMatch(*store, *query, 0).end == ByteWorkEnd::NotFound;
    const double find = milliseconds(timer);
    std::printf("{\"bytes\": %lld, \"whole\": %s, \"seconds\": %.4f, \"memoryKiB\": %lld, "
                "\"openMs\": %.4f, \"pageMs\": %.4f, \"worstPageMs\": %.4f, "
                "\"findMs\": %.4f}\n",
                extent.total, good ? "true" : "false",
                std::chrono::duration<double>(record.end() - record.begin()).count(),
                after - before, open, times[times.size() / 2], times.back(), find);
    return 0;
}
