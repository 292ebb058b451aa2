#include "core/capture/Capture.h"
#include "core/record/EventLog.h"
#include "core/record/ReplayClock.h"
#include "core/record/ReplayScript.h"
#include "core/record/RunRecord.h"
#include "tests/support/Generators.h"
#include "tests/support/StrictTest.h"
#include "tests/support/WindowParts.h"
#include "ui/bars/replay/ReplayBar.h"
#include "ui/bars/status/RunStatusBar.h"
#include "ui/commands/Commands.h"
#include "ui/files/PlanDocument.h"
#include "ui/panes/timeline/TimelinePane.h"
#include "ui/panes/timeline/TimelineView.h"
#include "ui/run/ReplayedRun.h"
#include "ui/run/RunPlayer.h"
#include "ui/run/RunSession.h"
#include "ui/workbench/RunDesk.h"

#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtGui/QAction>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QSlider>
#include <QtWidgets/QToolButton>

using namespace forkscope;

namespace {

constexpr int patience = 20000; // ms, for a machine that is busy with other things

Plan planOf(const QList<QByteArray> &words, int instances)
{
    Plan plan;
    plan.name = QStringLiteral("replayed");
    plan.pipeline.stages = {Stage{words.first(), words.mid(1), {}, true, {}}};
    plan.run.instances = instances;
    return plan;
}

TimePoint at(qint64 ns)
{
    return TimePoint(Nanoseconds(1'000'000 + ns));
}

/// Returns a run of one process whose trace comes in one batch, long after it happened.
std::vector<Event> batchedRun()
{
    event::RunStarted started;
    started.plan = planOf({"true"}, 1);
    started.capture = std::make_shared<Capture>(started.plan.run.keepBytes);
    started.observation.trace = true;
    return {{at(0), started},
            {at(10), event::InstanceStarted{0}},
            {at(120), event::ProcessStarted{{0, 0}, 77, "/bin/true"}},
            {at(300), event::Polled{}},
            {at(400), event::BytesArrived{{{0, 0}, StreamKind::Output}, 5}},
            {at(900), event::Traced{{{at(100), 0, trace::Forked{77, 77, 1, 1}},
                                     {at(200), 0, trace::SwitchedIn{77}},
                                     {at(500), 0, trace::SwitchedOut{77, false}},
                                     {at(600), 1, trace::SwitchedIn{77}},
                                     {at(700), 1, trace::Exited{77, 77}}}}},
            {at(950), event::ProcessEnded{{0, 0}, 0, {}}},
            {at(960), event::InstanceEnded{0, Outcome::Succeeded, 0, false}},
            {at(1000), event::RunEnded{}}};
}

/// Returns the slices of every task without the reasons of waits, which a look may tell earlier or
/// later.
QStringList slicesOf(const RunRecord &record)
{
    QStringList all;
    for (const Task &task : record.trace().tasks()) {
        for (std::size_t i = 0; i < task.track.size(); ++i) {
            const Slice &slice = task.track[i];
            all << QStringLiteral("%1 %2-%3 core %4 %5")
                       .arg(task.thread)
                       .arg(slice.from.time_since_epoch().count())
                       .arg(slice.to.time_since_epoch().count())
                       .arg(slice.core)
                       .arg(int(slice.end));
        }
    }
    return all;
}

QList<Mark> marksOf(const RunRecord &record)
{
    QList<Mark> all;
    for (const Mark &mark : record.marks())
        all << mark;
    return all;
}

void compareRecords(const RunRecord &replayed, const RunRecord &original)
{
    QCOMPARE(replayed.isEnded(), original.isEnded());
    QVERIFY(replayed.counts() == original.counts());
    QCOMPARE(replayed.instances().size(), original.instances().size());
    QCOMPARE((replayed.end() - replayed.begin()).count(),
             (original.end() - original.begin()).count());
    QCOMPARE(slicesOf(replayed), slicesOf(original));
    auto marks = marksOf(replayed);
    auto wanted = marksOf(original);
    QCOMPARE(marks.size(), wanted.size());
    QVERIFY(marks == wanted);
    for (std::size_t i = 0; i < original.instances().size(); ++i) {
        const InstanceRecord &a = replayed.instances()[i];
        const InstanceRecord &b = original.instances()[i];
        QVERIFY(a.outcome == b.outcome && a.status == b.status && a.startedAt == b.startedAt &&
                a.endedAt == b.endedAt);
        QCOMPARE(a.processes.size(), b.processes.size());
        for (std::size_t k = 0; k < b.processes.size(); ++k) {
            QCOMPARE(a.processes[k].pid, b.processes[k].pid);
            QCOMPARE(a.processes[k].output.total, b.processes[k].output.total);
            QCOMPARE(a.processes[k].state.index(), b.processes[k].state.index());
        }
    }
}

/// A window whose plan can be run, and its player with a clock that the test moves.
struct Replayed
{
    explicit Replayed(const Plan &plan)
    {
        the<PlanDocument>(window)->load(plan, {});
        window.show();
        player->setRealTime([this] { return real; });
    }
    bool run()
    {
        QSignalSpy ended(the<RunSession>(window), &RunSession::runEnded);
        return the<RunDesk>(window)->run() && ended.wait(patience);
    }
    [[nodiscard]] const RunRecord *record() { return the<RunSession>(window)->record(); }

    Workbench window;
    RunPlayer *player = the<RunPlayer>(window);
    qint64 real = 0;
};

} // namespace

class tst_replay : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void clockRunsSlower();
    void clockLosesNothing();
    void traceHasItsOwnTimes();
    void aProcessIsInTheStateThatItsTraceSays();
    void theClockOfTheRecordIsTheReplays();
    void stepsAreWhatHappens();
    void partsAddUpToTheWhole();
    void tooLargeARunIsNotKept();
    void memoryIsCounted();
    void aReplayedRunSaysHowItsRecordChanged();
    void playsToTheEnd();
    void stepsAndGoesBack();
    void barFollows();
    void spacePlaysAndPauses();
    void aNewRunLeavesIt();
    void aRunTooLargeIsSaidToBe();

private:
    QTemporaryDir m_settings;
};

void tst_replay::initTestCase()
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
}

void tst_replay::clockRunsSlower()
{
    ReplayClock clock(1000);
    clock.setSlower(10);
    clock.pass(500);
    QCOMPARE(clock.now(), 50);
    clock.pass(-7); // time does not go back
    QCOMPARE(clock.now(), 50);
    clock.pass(100000);
    QCOMPARE(clock.now(), 1000);
    QVERIFY(clock.isAtEnd());
    clock.setNow(-1);
    QCOMPARE(clock.now(), 0);
}

void tst_replay::clockLosesNothing()
{
    QVERIFY(rc::check("any number of small passes is one large one", [] {
        const auto parts = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 5000));
        const int slower = *rc::gen::inRange(1, 1001);
        ReplayClock clock(1'000'000'000);
        clock.setSlower(slower);
        qint64 sum = 0;
        for (const int part : parts) {
            clock.pass(part);
            sum += part;
        }
        RC_ASSERT(clock.now() == sum / slower);
    }));
}

void tst_replay::traceHasItsOwnTimes()
{
    const std::vector<Event> events = batchedRun();
    const ReplayScript script(events);
    QCOMPARE(script.length(), 1000);
    // Five records replace the batch, and one more step tells the record to expect them.
    QCOMPARE(script.steps(), events.size() + 5);
    RunRecord record;
    script.append(&record, 0, script.stepsUntil(550));
    QCOMPARE(slicesOf(record).size(), 1); // the engine learned of it at 900
    QCOMPARE(record.trace().tasks().size(), std::size_t(1));
    QVERIFY(record.trace().tasks().front().isOwn);
    QVERIFY(!record.isEnded());
    script.append(&record, script.stepsUntil(550), script.steps());
    RunRecord original;
    for (const Event &event : events)
        original.append(event);
    compareRecords(record, original);
}

/// If the child had borrowed its memory, the engine learns of a start only after the exec.
void tst_replay::aProcessIsInTheStateThatItsTraceSays()
{
    std::vector<Event> events = batchedRun();
    std::get<event::Traced>(events[5].what) = {{{at(100), 0, trace::Forked{77, 77, 1, 1}},
                                                {at(110), 1, trace::Executed{77, 77, "true"}},
                                                {at(700), 1, trace::Exited{77, 77}}}};
    const ReplayScript script(events);
    const auto stateAt = [&script](qint64 ns) {
        RunRecord record;
        script.append(&record, 0, script.stepsUntil(ns));
        return record.instances().front().processes.front().state;
    };
    QCOMPARE(stateAt(99), ProcessState(state::Starting{}));
    QCOMPARE(stateAt(109), ProcessState(state::Starting{}));
    QCOMPARE(stateAt(110), ProcessState(state::Running{1}));
    QCOMPARE(stateAt(120), ProcessState(state::Running{1})); // now its start is told
    QCOMPARE(stateAt(699), ProcessState(state::Running{1}));
    QCOMPARE(stateAt(700), ProcessState(state::Zombie{}));
    QCOMPARE(stateAt(950), ProcessState(state::Ended{0}));
}

void tst_replay::theClockOfTheRecordIsTheReplays()
{
    const std::vector<Event> events = batchedRun();
    const ReplayScript script(events);
    for (std::optional<qint64> now = 0; now; now = script.nextTime(*now)) {
        RunRecord record;
        script.append(&record, 0, script.stepsUntil(*now));
        QCOMPARE((record.end() - record.begin()).count(), *now);
    }
}

void tst_replay::stepsAreWhatHappens()
{
    const std::vector<Event> events = batchedRun();
    const ReplayScript script(events);
    QList<qint64> times{0};
    while (const auto next = script.nextTime(times.last()))
        times << *next;
    // The look at 300 and the bytes are not steps.
    QCOMPARE(times, (QList<qint64>{0, 10, 100, 120, 200, 500, 600, 700, 950, 960, 1000}));
    QList<qint64> back{1000};
    while (const auto before = script.previousTime(back.last()))
        back << *before;
    std::reverse(back.begin(), back.end());
    QCOMPARE(back, times);
}

void tst_replay::partsAddUpToTheWhole()
{
    QVERIFY(rc::check("any two cuts give the same record as none", [] {
        const std::vector<Event> events = batchedRun();
        const ReplayScript script(events);
        const qint64 one = *rc::gen::inRange(0, 1100);
        const qint64 two = *rc::gen::inRange(0, 1100);
        const std::size_t first = script.stepsUntil(std::min(one, two));
        const std::size_t second = script.stepsUntil(std::max(one, two));
        RC_ASSERT(first <= second);
        RC_ASSERT(second <= script.steps());
        RunRecord cut;
        RunRecord whole;
        script.append(&cut, 0, first);
        script.append(&cut, first, second);
        script.append(&cut, second, script.steps());
        script.append(&whole, 0, script.steps());
        RC_ASSERT(slicesOf(cut) == slicesOf(whole));
        RC_ASSERT(marksOf(cut) == marksOf(whole));
        RC_ASSERT(cut.isEnded());
    }));
}

void tst_replay::tooLargeARunIsNotKept()
{
    const std::vector<Event> events = batchedRun();
    std::size_t bytes = 0;
    for (const Event &event : events)
        bytes += memoryOf(event);
    EventLog enough(bytes);
    EventLog tooFew(bytes - 1);
    for (const Event &event : events) {
        enough.add(event);
        tooFew.add(event);
    }
    QVERIFY(enough.isWhole());
    QCOMPARE(enough.memory(), bytes);
    QCOMPARE(enough.events().size(), events.size());
    QVERIFY(tooFew.isTooLarge());
    QVERIFY(!tooFew.isWhole());
    QVERIFY(tooFew.events().empty());
    tooFew.add(events.front()); // the next run has its own chance
    QVERIFY(!tooFew.isTooLarge());
}

void tst_replay::memoryIsCounted()
{
    const Event small{at(0), event::Traced{}};
    Event large{at(0), event::Traced{std::vector<TraceRecord>(1000)}};
    QCOMPARE(memoryOf(large), memoryOf(small) + 1000 * size_t(16));
    EventLog kept(10 * memoryOf(large));
    kept.add(batchedRun().front());
    for (int i = 0; i < 10; ++i)
        kept.add(large);
    QVERIFY(kept.isTooLarge());
}

void tst_replay::aReplayedRunSaysHowItsRecordChanged()
{
    using Change = ReplayedRun::Change;
    const std::vector<Event> events = batchedRun();
    const auto whole = std::make_shared<RunRecord>();
    for (const Event &event : events)
        whole->append(event);
    ReplayedRun run(whole, events);
    QCOMPARE(run.whole().get(), whole.get());
    QVERIFY(run.record() && run.record() != whole);
    const std::shared_ptr<RunRecord> first = run.record();
    QVERIFY(first->instances().front().processes.empty() ||
            !first->instances().front().processes.front().pid);
    QCOMPARE(run.showUntil(1), Change::None);
    QCOMPARE(run.showUntil(300), Change::Grown); // the process was started meanwhile
    QCOMPARE(run.record(), first);
    QVERIFY(!first->isEnded());
    QCOMPARE(run.showUntil(run.script().length()), Change::Grown);
    compareRecords(*run.record(), *whole);
    QCOMPARE(run.showUntil(300), Change::Replaced);
    QVERIFY(run.record() != first);
    QVERIFY(!run.record()->isEnded());
    QVERIFY(first->isEnded()); // those who hold it still see what it had
}

void tst_replay::playsToTheEnd()
{
    Replayed it(planOf({"sh", "-c", "echo a; sleep 0.02; echo b"}, 3));
    QVERIFY(it.run());
    const std::shared_ptr<const RunRecord> original = the<RunSession>(it.window)->sharedRecord();
    the<Commands>(it.window)->at(CommandId::Replay)->trigger();
    QVERIFY(it.player->isOn() && it.player->isPlaying());
    QVERIFY(it.record() != original.get());
    QVERIFY(!it.record()->isEnded());
    QVERIFY(it.window.windowTitle().contains(slownessText(it.player->slower())));
    QVERIFY(!the<Commands>(it.window)->at(CommandId::SaveReport)->isEnabled());
    it.real += it.player->length() / 2 * it.player->slower();
    QTRY_VERIFY(it.player->now() >= it.player->length() / 2 - 1);
    QVERIFY(!it.record()->isEnded());
    it.real += it.player->length() * it.player->slower();
    QTRY_VERIFY(!it.player->isPlaying());
    compareRecords(*it.record(), *original);
    the<Commands>(it.window)->at(CommandId::Replay)->trigger();
    QVERIFY(!it.player->isOn());
    QCOMPARE(it.record(), original.get());
    QVERIFY(the<Commands>(it.window)->at(CommandId::SaveReport)->isEnabled());
}

void tst_replay::stepsAndGoesBack()
{
    Replayed it(planOf({"true"}, 2));
    QVERIFY(it.run());
    const std::shared_ptr<const RunRecord> original = the<RunSession>(it.window)->sharedRecord();
    QVERIFY(it.player->begin());
    it.player->pause();
    it.player->goTo(0);
    QList<qint64> times{it.player->now()};
    while (it.player->now() < it.player->length()) {
        it.player->stepForward();
        QVERIFY(it.player->now() > times.last());
        times << it.player->now();
    }
    compareRecords(*it.record(), *original);
    while (times.size() > 1) {
        times.removeLast();
        it.player->stepBack();
        QCOMPARE(it.player->now(), times.last());
    }
    QVERIFY(!it.record()->isEnded());
    QCOMPARE(it.record()->counts().done(), 0);
}

void tst_replay::barFollows()
{
    Replayed it(planOf({"true"}, 2));
    ReplayBar *bar = the<ReplayBar>(it.window);
    QVERIFY(it.run());
    QVERIFY(!bar->isVisible());
    the<Commands>(it.window)->at(CommandId::Replay)->trigger();
    QVERIFY(bar->isVisible());
    bar->playButton()->click();
    QVERIFY(!it.player->isPlaying());
    bar->slider()->setValue(bar->slider()->maximum());
    QCOMPARE(it.player->now(), it.player->length());
    QVERIFY(it.record()->isEnded());
    QCOMPARE(the<TimelinePane>(it.window)->view()->scene().marks.moment,
             std::optional(it.player->length()));
    bar->slider()->setValue(0);
    QCOMPARE(it.player->now(), 0);
    QVERIFY(!it.record()->isEnded());
    QVERIFY(!bar->timeText().isEmpty());
    const int index = bar->speed()->findData(200);
    bar->speed()->setCurrentIndex(index);
    Q_EMIT bar->speed()->activated(index);
    QCOMPARE(it.player->slower(), 200);
    QVERIFY(it.window.windowTitle().contains(QStringLiteral("200")));
    the<Commands>(it.window)->at(CommandId::Replay)->trigger();
    QVERIFY(!bar->isVisible());
    QCOMPARE(the<TimelinePane>(it.window)->view()->scene().marks.moment, std::nullopt);
}

void tst_replay::spacePlaysAndPauses()
{
    Replayed it(planOf({"true"}, 1));
    QVERIFY(it.run());
    QVERIFY(QTest::qWaitForWindowActive(&it.window));
    the<Commands>(it.window)->at(CommandId::Replay)->trigger();
    QVERIFY(it.player->isPlaying());
    the<TimelinePane>(it.window)->view()->setFocus();
    QTest::keyClick(the<TimelinePane>(it.window)->view(), Qt::Key_Space);
    QVERIFY(!it.player->isPlaying());
    the<ReplayBar>(it.window)->slider()->setFocus();
    QTest::keyClick(the<ReplayBar>(it.window)->slider(), Qt::Key_Space);
    QVERIFY(it.player->isPlaying());
}

void tst_replay::aNewRunLeavesIt()
{
    Replayed it(planOf({"true"}, 2));
    QVERIFY(it.run());
    QVERIFY(it.player->begin());
    QVERIFY(it.run());
    QVERIFY(!it.player->isOn());
    QVERIFY(!the<ReplayBar>(it.window)->isVisible());
    QVERIFY(it.record()->isEnded());
    QCOMPARE(it.record()->counts().succeeded, 2);
    QVERIFY(it.player->begin()); // this is the new run
}

void tst_replay::aRunTooLargeIsSaidToBe()
{
    Replayed it(planOf({"true"}, 2));
    the<RunSession>(it.window)->setEventLimit(3000);
    QVERIFY(it.run());
    QVERIFY(the<RunSession>(it.window)->events().isTooLarge());
    the<Commands>(it.window)->at(CommandId::Replay)->trigger();
    QVERIFY(!it.player->isOn());
    QVERIFY(!the<Commands>(it.window)->at(CommandId::Replay)->isChecked());
    QVERIFY(the<RunStatusBar>(it.window)->warning().contains(QStringLiteral("too large")));
}

WINDOW_TEST(tst_replay)
#include "tst_replay.moc"
