// One time is one number, wherever it is shown: table, Explain, report, timeline and trace file.

#include "core/analysis/figures/Life.h"
#include "core/analysis/words/Explain.h"
#include "core/analysis/words/Words.h"
#include "core/export/Report.h"
#include "tests/analysis/Story.h"
#include "tests/export/WrittenTrace.h"
#include "tests/support/RandomRun.h"
#include "tests/support/StrictTest.h"
#include "ui/panes/instances/InstanceFigures.h"
#include "ui/panes/timeline/LanePixels.h"

using namespace forkscope;

namespace {

using TimesByKind = std::array<qint64, bandKinds>;

QJsonArray instancesInReport(const RunRecord &record)
{
    QByteArray json;
    QBuffer buffer(&json);
    buffer.open(QIODevice::WriteOnly);
    writeReport(record, &buffer);
    return QJsonDocument::fromJson(json)[u"instances"].toArray();
}

TimesByKind timesInLane(const RunRecord &record, LaneId lane)
{
    TimesByKind times{};
    for (const Band &band : bandsOf(record, lane, record.begin(), record.end()))
        times[size_t(band.kind)] += (band.to - band.from).count();
    return times;
}

qint64 timeInFile(const writtentrace::File &file, qint64 pid, const char *category)
{
    qint64 time = 0;
    for (const writtentrace::Entry &entry : file.row(int(pid), int(pid))) {
        if (entry.category == QLatin1String(category))
            time += entry.length;
    }
    return time;
}

qint64 timeOf(const TimesByKind &times, BandKind kind)
{
    return times[size_t(kind)];
}

/// The files that are written of a run.
struct Files
{
    QJsonArray report;
    writtentrace::File trace;
};

/// Asks all views about a process that has ended and whose last thread was its first one.
void askAllViews(const RunRecord &record, const Files &files, ProcessId id)
{
    const InstanceRecord &instance = record.instances()[size_t(id.instance)];
    const ProcessRecord &process = instance.processes[size_t(id.stage)];
    const Nanoseconds inTable = *figures::time(process, record.end());
    RC_ASSERT(inTable.count() >= 0);

    const QJsonValue report = files.report[id.instance][u"stages"][id.stage];
    RC_ASSERT(report[u"endNs"].toInteger() - report[u"startNs"].toInteger() == inTable.count());

    const TimesByKind times = timesInLane(record, laneOf(record, id));
    const qint64 inLane =
        std::accumulate(times.begin(), times.end(), qint64(0)) - timeOf(times, BandKind::Zombie);
    const qint64 running = timeOf(times, BandKind::Running);
    RC_ASSERT(inLane == inTable.count());
    RC_ASSERT(report[u"readyNs"].toInteger() == timeOf(times, BandKind::Ready));

    // Explain leaves out what is little beside the rest.
    for (const QString &line : explain(record, subject::Process{id})) {
        if (!line.startsWith(u"Of its "))
            continue;
        RC_ASSERT(line.startsWith(QStringLiteral("Of its %1 it").arg(format::duration(inTable))));
        RC_ASSERT(
            !line.contains(u" on a core") ||
            line.contains(format::duration(Nanoseconds(running)) + QStringLiteral(" on a core")));
    }

    RC_ASSERT(timeInFile(files.trace, process.pid, "running") == running);
    RC_ASSERT(timeInFile(files.trace, process.pid, "ready") == timeOf(times, BandKind::Ready));
    RC_ASSERT(timeInFile(files.trace, process.pid, "starting") ==
              timeOf(times, BandKind::Starting));
}

} // namespace

class tst_onenumber : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::speakEnglish(); }

    void allViewsAgree()
    {
        int asked = 0;
        QVERIFY(rc::check("all views have the same times of a process", [&asked] {
            const test::RandomRun run(*test::anyBelow(300));
            const Files files{instancesInReport(run.record), writtentrace::written(run.record)};
            RC_ASSERT(files.trace.problem.toStdString() == std::string());
            for (const auto &life : run.lives) {
                if (!life.isOwn || !life.reapedAt)
                    continue;
                const int task = run.record.trace().taskOf(life.own);
                const Task &known = run.record.trace().tasks()[size_t(task)];
                if (known.processExitedAt != known.exitedAt)
                    continue;
                ++asked;
                askAllViews(run.record, files, life.own);
            }
        }));
        QVERIFY(asked > 20);
    }
};

WINDOW_TEST(tst_onenumber)
#include "tst_onenumber.moc"
