#include "core/record/RunRecord.h"
#include "tests/support/Generators.h"
#include "tests/support/StrictTest.h"

using namespace forkscope;

namespace {

constexpr ProcessId me{1, 1};

rc::Gen<ProcessState> anyState()
{
    return rc::gen::exec([]() -> ProcessState {
        switch (*rc::gen::inRange(0, 9)) {
        case 0:
            return state::Queued{};
        case 1:
            return state::Starting{};
        case 2:
            return state::Running{*rc::gen::inRange(-1, 4)};
        case 3:
            return state::Ready{};
        case 4:
            return state::Blocked{};
        case 5:
            return state::Stopped{};
        case 6:
            return state::Zombie{};
        case 7:
            return state::Ended{*rc::gen::inRange(-64, 256)};
        default:
            return state::NotStarted{};
        }
    });
}

/// Generates any event about one of the processes of `ids`, or about no process.
rc::Gen<EventContent> anyEventAbout(const rc::Gen<ProcessId> &ids)
{
    return rc::gen::exec([ids]() -> EventContent {
        const ProcessId id = *ids;
        switch (*rc::gen::inRange(0, 12)) {
        case 0:
            return event::InstanceStarted{id.instance};
        case 1:
            return event::ProcessStarted{id, 42, "/bin/true"};
        case 2:
            return event::StartFailed{id, {}, {}};
        case 3:
            return event::StartPostponed{id.instance, {}, {}};
        case 4: {
            Look look;
            look.process = id;
            look.state = *anyState();
            return event::Polled{{look}};
        }
        case 5:
            return event::BytesArrived{{id, StreamKind::Output}, 7};
        case 6:
            return event::StreamEnded{{id, StreamKind::Errors}, 7, true};
        case 7:
            return event::SignalSent{id.instance, 15, SignalReason::Timeout};
        case 8:
            return event::ProcessEnded{id, *rc::gen::inRange(-64, 256), {}};
        case 9:
            return event::InstanceEnded{id.instance, Outcome::Failed, 1, false};
        case 10:
            return event::AtOnceLowered{10, 5, 256};
        default:
            return event::RunEnded{};
        }
    });
}

rc::Gen<ProcessId> anyProcess()
{
    return rc::gen::exec(
        [] { return ProcessId{*rc::gen::inRange(0, 3), *rc::gen::inRange(0, 3)}; });
}

rc::Gen<ProcessId> anyOtherInstance()
{
    return rc::gen::exec(
        [] { return ProcessId{*rc::gen::element(0, 2, 3), *rc::gen::inRange(0, 3)}; });
}

rc::Gen<ProcessId> anyOtherStage()
{
    return rc::gen::exec([] { return ProcessId{me.instance, *rc::gen::element(0, 2, 3)}; });
}

bool isAboutWholeInstance(const EventContent &event)
{
    return std::holds_alternative<event::InstanceStarted>(event) ||
           std::holds_alternative<event::InstanceEnded>(event);
}

} // namespace

class tst_state : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void aLife();
    void aStageThatCouldNotStart();
    void theLastLookCounts();
    void finalStatesStay();
    void otherInstancesChangeNothing();
    void otherStagesChangeNothing();
    void liveness();
};

void tst_state::aLife()
{
    ProcessState state;
    const auto after = [&state](const EventContent &event) {
        return state = nextState(state, me, event);
    };
    Look look;
    look.process = me;
    QVERIFY(state == ProcessState(state::Queued{}));
    QVERIFY(after(event::InstanceStarted{1}) == ProcessState(state::Starting{}));
    QVERIFY(after(event::ProcessStarted{me, 42, "/bin/cat"}) == ProcessState(state::Running{-1}));
    look.state = state::Blocked{};
    QVERIFY(after(event::Polled{{look}}) == ProcessState(state::Blocked{}));
    look.state = state::Running{1};
    QVERIFY(after(event::Polled{{look}}) == ProcessState(state::Running{1}));
    QVERIFY(after(event::SignalSent{1, 15, SignalReason::Timeout}) ==
            ProcessState(state::Running{1}));
    QVERIFY(after(event::ProcessEnded{me, -15, {}}) == ProcessState(state::Ended{-15}));
    QVERIFY(after(event::InstanceEnded{1, Outcome::TimedOut, -15, false}) ==
            ProcessState(state::Ended{-15}));
}

void tst_state::aStageThatCouldNotStart()
{
    const ProcessState starting = state::Starting{};
    const EventContent failed = event::StartFailed{me, {2, StartStep::Resolve, {}}, "nosuch"};
    QVERIFY(nextState(starting, me, failed) == ProcessState(state::NotStarted{}));
    QVERIFY(nextState(starting, {1, 0}, failed) == starting);
    // Its neighbour never starts either, as the end of the instance tells.
    const EventContent ended = event::InstanceEnded{1, Outcome::NotStarted, {}, false};
    QVERIFY(nextState(starting, {1, 0}, ended) == ProcessState(state::NotStarted{}));
    QVERIFY(nextState(state::Queued{}, {2, 0}, ended) == ProcessState(state::Queued{}));
}

void tst_state::theLastLookCounts()
{
    Look first;
    first.process = me;
    first.state = state::Ready{};
    Look second = first;
    second.state = state::Blocked{};
    Look other = first;
    other.process = {2, 1};
    other.state = state::Stopped{};
    const EventContent polled = event::Polled{{first, second, other}};
    QVERIFY(nextState(state::Running{0}, me, polled) == ProcessState(state::Blocked{}));
    QVERIFY(nextState(state::Running{0}, {0, 0}, polled) == ProcessState(state::Running{0}));
}

void tst_state::finalStatesStay()
{
    QVERIFY(rc::check("ended and not started are final", [] {
        ProcessState before = state::NotStarted{};
        if (*rc::gen::arbitrary<bool>())
            before = state::Ended{*rc::gen::inRange(-64, 256)};
        const ProcessId id = *anyProcess();
        const EventContent event = *anyEventAbout(anyProcess());
        RC_ASSERT(nextState(before, id, event) == before);
    }));
}

void tst_state::otherInstancesChangeNothing()
{
    QVERIFY(rc::check("events of other instances change nothing", [] {
        const ProcessState before = *anyState();
        const EventContent event = *anyEventAbout(anyOtherInstance());
        RC_ASSERT(nextState(before, me, event) == before);
    }));
}

void tst_state::otherStagesChangeNothing()
{
    QVERIFY(rc::check("events of one other stage change nothing", [] {
        const ProcessState before = *anyState();
        const EventContent event = *anyEventAbout(anyOtherStage());
        RC_PRE(!isAboutWholeInstance(event));
        RC_ASSERT(nextState(before, me, event) == before);
    }));
}

void tst_state::liveness()
{
    QVERIFY(!isLive(state::Queued{}));
    QVERIFY(isLive(state::Starting{}));
    QVERIFY(isLive(state::Zombie{}));
    QVERIFY(!isLive(state::Ended{0}));
    QVERIFY(!isLive(state::NotStarted{}));
}

CORE_TEST(tst_state)
#include "tst_state.moc"
