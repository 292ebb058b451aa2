#include "tests/export/WrittenTrace.h"
#include "tests/support/Generators.h"
#include "tests/support/StrictTest.h"
#include "tests/support/TraceScript.h"

#include <map>
#include <set>

using namespace forkscope;
using namespace writtentrace;
using script::TracePlayer;

namespace {

/// Makes any run that a kernel could have traced: own processes, their children and their threads
/// on some cores, with records lost at any time.
class AnyRun
{
public:
    AnyRun(TracePlayer *player, int instances, int stages)
        : m_player(*player), m_losesRecords(*rc::gen::arbitrary<bool>())
    {
        for (int instance = 0; instance < instances; ++instance)
            player->instanceStarted(0.001, instance);
        for (int i = 0; i < instances * stages; ++i) {
            const qint64 pid = 100 + i;
            player->processStarted(1, {i / stages, i % stages}, pid, "/bin/x");
            player->forked(++m_now, pid, pid, 1);
            m_starting.insert(pid);
            m_ready.insert(pid);
        }
        m_next = 100 + instances * stages;
    }

    void step()
    {
        m_now += *rc::gen::inRange(1, 5);
        const int core = *rc::gen::inRange(0, cores);
        const int what = *rc::gen::inRange(0, 20);
        const auto running = m_running.find(core);
        if (what == 0 && m_losesRecords)
            lose(core);
        else if (running == m_running.end())
            begin(core);
        else if (what < 3)
            fork(core, running->second);
        else if (what < 4)
            m_player.executed(m_now, running->second, "program");
        else
            end(core, running->second, what);
    }

private:
    void begin(int core)
    {
        if (m_ready.empty())
            return;
        const auto task = std::next(m_ready.begin(), *rc::gen::inRange(0, int(m_ready.size())));
        m_running[core] = *task;
        // A started process is traced from its exec on.
        if (m_starting.erase(*task) > 0)
            tell([&] { m_player.traced(m_now, core, trace::Executed{*task, *task, "x"}); });
        else
            tell([&] { m_player.in(m_now, core, *task); });
        m_ready.erase(task);
    }
    void fork(int core, qint64 parent)
    {
        const qint64 task = m_next++;
        const bool isThread = *rc::gen::arbitrary<bool>();
        m_player.traced(m_now, core, trace::Forked{isThread ? parent : task, task, parent, parent});
        m_ready.insert(task);
    }
    void end(int core, qint64 task, int how)
    {
        if (how < 6)
            tell([&] { m_player.exited(m_now, core, task); });
        else if (how < 12)
            tell([&] { m_player.blocked(m_now, core, task); });
        else
            tell([&] { m_player.preempted(m_now, core, task); });
        m_running.erase(core);
        if (how >= 6)
            m_ready.insert(task);
    }
    /// Some records of this core are missing between the last record told on any core and now.
    void lose(int core) { m_player.lost(m_now - 1, m_now, core, 1); }
    /// Tells most records. In place of one that it does not tell, it tells a loss.
    template<typename Tell> void tell(Tell tell)
    {
        if (!m_losesRecords || *rc::gen::inRange(0, 12) != 0) {
            tell();
            return;
        }
        const double since = m_now - 0.5;
        ++m_now;
        for (int core = 0; core < cores; ++core)
            m_player.lost(since, m_now, core, 1);
    }

    static constexpr int cores = 3;
    TracePlayer &m_player;
    const bool m_losesRecords;
    std::set<qint64> m_starting;
    std::set<qint64> m_ready; ///< those that may have a core, including those that are starting
    std::map<int, qint64> m_running;
    int m_now = 1; ///< µs
    qint64 m_next = 0;
};

/// The slices of all tasks or of all cores, in the form that a file has.
using Times = std::multiset<std::pair<qint64, qint64>>;

Times timesOfTasks(const RunRecord &record)
{
    Times times;
    for (const Task &task : record.trace().tasks()) {
        for (std::size_t i = 0; i < task.track.size(); ++i) {
            const Slice &slice = task.track[i];
            times.insert({(slice.from - record.begin()).count(), (slice.to - slice.from).count()});
        }
    }
    return times;
}

Times timesInFile(const File &file, const QString &category)
{
    Times times;
    for (const Entry &entry : file.all(QStringLiteral("X"))) {
        if (entry.category == category && !entry.arguments.contains(u"endIsNotKnown"))
            times.insert({entry.at, entry.length});
    }
    return times;
}

/// Returns a state that is told of a time in which records are missing; empty if there is none.
QString invented(const RunRecord &record, const File &file)
{
    for (const Entry &entry : file.all(QStringLiteral("X"))) {
        const bool isTold = entry.category == u"ready" || entry.category == u"blocked";
        const TimePoint from = record.begin() + Nanoseconds(entry.at);
        if (isTold && record.trace().isUncertain(from, from + Nanoseconds(entry.length)))
            return QStringLiteral("%1 at %2").arg(entry.name).arg(entry.at);
    }
    return {};
}

} // namespace

class tst_anytracefile : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void anyRunIsWrittenExactly();
};

void tst_anytracefile::anyRunIsWrittenExactly()
{
    QVERIFY(rc::check("slices, cores and counts are the record's", [] {
        RunRecord record;
        TracePlayer player(script::plan(2, {"sh", "cat"}), &record);
        player.start();
        AnyRun any(&player, 2, 2);
        const int steps = *rc::gen::inRange(0, 200);
        for (int i = 0; i < steps; ++i)
            any.step();
        player.tellTrace(1000);

        const File file = written(record);
        RC_ASSERT(file.problem.toStdString() == std::string());
        const Times times = timesOfTasks(record);
        RC_ASSERT(times.size() == record.trace().slices());
        RC_ASSERT(timesInFile(file, QStringLiteral("running")) == times);
        RC_ASSERT(timesInFile(file, QStringLiteral("core")) == times);
        RC_ASSERT(invented(record, file).toStdString() == std::string());
        RC_CLASSIFY(record.trace().lostRecords() > 0, "lost records");
        RC_CLASSIFY(times.size() > 20, "more than 20 slices");
        const qint64 end = (record.trace().end() - record.begin()).count();
        for (const Entry &entry : file.all(QStringLiteral("C"))) {
            if (entry.at == end)
                continue; // an open one has no end, but is not counted after the last record
            for (const char *word : {"running", "ready", "blocked"}) {
                const QString category = QString::fromLatin1(word);
                RC_ASSERT(entry.arguments[category].toInt() == countAt(file, category, entry.at));
            }
        }
    }));
}

CORE_TEST(tst_anytracefile)
#include "tst_anytracefile.moc"
