// What a measurement of speed is worth: answers from records of scripted runs.

#include "core/lessons/LessonAnswers.h"
#include "tests/support/Script.h"
#include "tests/support/StrictTest.h"

#include <algorithm>
#include <functional>

using namespace forkscope;

namespace {

/// A time that one of two processes spends on a core.
struct Turn
{
    double from;
    double to;
    int process;
    int core;
    bool isLast = true;
};

/// Returns the record of two processes that may use these cores.
std::shared_ptr<const RunRecord> recordOf(const QList<Turn> &turns, const QList<int> &cores,
                                          std::optional<double> quota = {})
{
    Plan plan = script::plan(2, {"sh"});
    plan.run.cores = cores;
    auto record = std::make_shared<RunRecord>();
    script::Player player(plan, record.get());
    player.start({true, {}, true, quota});
    std::vector<std::pair<double, std::function<void()>>> told;
    QSet<int> begun;
    double end = 0;
    for (const Turn &turn : turns) {
        const ProcessId id{turn.process, 0};
        const qint64 pid = 100 + turn.process;
        const bool begins = !begun.contains(turn.process);
        begun.insert(turn.process);
        told.emplace_back(turn.from, [=, &player] {
            if (begins) {
                player.instanceStarted(turn.from, turn.process);
                player.processBegins(turn.from, id, pid, "/bin/sh");
            }
            player.traced(turn.from, turn.core, trace::SwitchedIn{pid});
        });
        told.emplace_back(turn.to, [=, &player] {
            if (!turn.isLast)
                return player.traced(turn.to, turn.core, trace::SwitchedOut{pid, true});
            player.traced(turn.to, turn.core, trace::Exited{pid, pid});
            player.processEnded(turn.to, id, 0);
            player.instanceEnded(turn.to, turn.process, Outcome::Succeeded, 0);
        });
        end = std::max(end, turn.to);
    }
    std::stable_sort(told.begin(), told.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    for (const auto &[ms, tell] : told)
        tell();
    player.tell(end, event::RunEnded{});
    return record;
}

const QList<Turn> inTurn{{0, 100, 0, 0}, {100, 200, 1, 0}};
const QList<Turn> inTurnFast{{0, 50, 0, 0}, {50, 100, 1, 0}};
const QList<Turn> onOneCore{{0, 50, 0, 0, false}, {50, 150, 1, 0}, {150, 200, 0, 0}};
const QList<Turn> onAllCores{{0, 100, 0, 0}, {0, 100, 1, 1}};
const QList<Turn> onAllCoresFast{{0, 50, 0, 0}, {0, 50, 1, 1}};
/// Other programs had both cores for half of the time.
const QList<Turn> disturbed{
    {0, 50, 0, 0, false}, {0, 50, 1, 1, false}, {150, 200, 0, 0}, {150, 200, 1, 1}};

Answer answerOf(const char *name, QuestionKind kind, const QList<QList<Turn>> &ways,
                std::optional<double> quota = {})
{
    Question question;
    question.kind = kind;
    question.answer = QString::fromLatin1(name);
    RunsMade made{SeriesKind::ThreeWays, {}};
    for (int way = 0; way < int(ways.size()); ++way)
        made.records.push_back(
            recordOf(ways[way], way == 1 ? QList<int>{0} : QList<int>{0, 1}, quota));
    return answerTo(question, {made}).value_or(Answer{});
}

Answer speedUp(const QList<QList<Turn>> &ways, std::optional<double> quota = {})
{
    return answerOf("speedUpAllCores", QuestionKind::Number, ways, quota);
}

Answer oneCore(const QList<QList<Turn>> &ways)
{
    return answerOf("oneCoreAgainstInTurn", QuestionKind::Choice, ways);
}

} // namespace

class tst_lessonanswers : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void aQuietMachineShowsIt()
    {
        const QList<QList<Turn>> ways{inTurn, onOneCore, onAllCores};
        QCOMPARE(speedUp(ways).number, 2.0);
        QCOMPARE(speedUp(ways).notShown.english, QString());
        QCOMPARE(oneCore(ways).choice, QStringLiteral("same"));
        QCOMPARE(oneCore(ways).notShown.english, QString());
    }

    void aQuotaShowsNothing()
    {
        const QList<QList<Turn>> ways{inTurn, onOneCore, onAllCores};
        for (const double quota : {0.25, 1.0, 1.5})
            QVERIFY(speedUp(ways, quota).notShown.english.contains(u"control group"));
        // The two processes can use no more than two cores.
        for (const double quota : {2.0, 16.0})
            QVERIFY(speedUp(ways, quota).notShown.isEmpty());
        // What the quota took was not taken by others.
        const QList<QList<Turn>> throttled{disturbed, onOneCore, onAllCores};
        QVERIFY(!speedUp(throttled, 1).notShown.english.contains(u"Other programs"));
        QVERIFY(speedUp(throttled).notShown.english.contains(u"Other programs"));
    }

    void coresThatOthersHadShowNothing()
    {
        const QList<QList<Turn>> ways{inTurn, onOneCore, disturbed};
        QVERIFY(!speedUp(ways).notShown.isEmpty());
        // In the two other ways, others took nothing.
        QVERIFY(oneCore(ways).notShown.isEmpty());
    }

    void nothingIsFasterThanItsCores()
    {
        const Answer answer = speedUp({inTurn, onOneCore, onAllCoresFast});
        QCOMPARE(answer.number, 4.0);
        QVERIFY(answer.notShown.english.contains(QStringLiteral("2 cores")));
    }

    void unequalWorkIsNoComparison()
    {
        const Answer answer = oneCore({inTurnFast, onOneCore, onAllCores});
        QCOMPARE(answer.choice, QStringLiteral("slower"));
        QVERIFY(!answer.notShown.isEmpty());
    }
};

CORE_TEST(tst_lessonanswers)
#include "tst_lessonanswers.moc"
