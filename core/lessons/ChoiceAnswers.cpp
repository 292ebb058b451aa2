#include "core/lessons/AnswerParts.h"

#include "core/analysis/figures/Concurrency.h"
#include "core/analysis/figures/PollerView.h"
#include "core/analysis/words/MistakeFacts.h"
#include "core/record/RunRecord.h"

#include <QtCore/QSet>

namespace forkscope::answers {

namespace {

std::optional<Answer> firstByteOrEnd(const AnswerSource &source)
{
    const RunRecord &record = source.record();
    std::optional<TimePoint> byte;
    std::optional<TimePoint> end;
    for (const Mark &mark : record.marks()) {
        if (mark.instance != 0)
            continue;
        if (mark.kind == MarkKind::FirstByte && mark.stream() == StreamKind::Output && !byte)
            byte = mark.at;
        if (mark.kind == MarkKind::Ended && !end)
            end = mark.at;
    }
    if (!byte || !end)
        return std::nullopt;
    const QString ms = figure(seconds(*end > *byte ? *end - *byte : *byte - *end) * 1000, 2);
    return *byte <= *end ? choiceAnswer("bytes", QStringLiteral("%1 ms before the status").arg(ms),
                                        QStringLiteral("종료 상태보다 %1 ms 먼저").arg(ms))
                         : choiceAnswer("status", QStringLiteral("%1 ms before the bytes").arg(ms),
                                        QStringLiteral("바이트보다 %1 ms 먼저").arg(ms));
}

std::optional<Answer> whenNoticed(const AnswerSource &source)
{
    const RunRecord &record = source.record();
    const PollerView view = pollerView(record, std::chrono::milliseconds(record.plan().run.pollMs));
    const QString late = figure(double(view.worstLate.count()) / 1e6, 1);
    return view.worstLate > Nanoseconds(0)
               ? choiceAnswer("nextLook", QStringLiteral("%1 ms late").arg(late),
                              QStringLiteral("%1 ms 늦게").arg(late))
               : choiceAnswer("atOnce", QStringLiteral("not late"), QStringLiteral("늦지 않음"));
}

std::optional<Answer> needsAsManyCores(const AnswerSource &source)
{
    const SpeedUpPoint point = speedUpPoint(source.record());
    const QString used = figure(point.coresUsed, 2);
    return choiceAnswer(point.coresUsed > 0.5 * double(source.record().instances().size()) ? "yes"
                                                                                           : "no",
                        QStringLiteral("%1 cores in use on the average").arg(used),
                        QStringLiteral("평균 %1개의 코어를 씀").arg(used));
}

Answer comparison(double ratio)
{
    const QString en = QStringLiteral("%1 × the time").arg(figure(ratio, 2));
    const QString ko = QStringLiteral("%1배의 시간").arg(figure(ratio, 2));
    if (ratio > 1 + noDifference)
        return choiceAnswer("slower", en, ko);
    return choiceAnswer(ratio < 1 - noDifference ? "faster" : "same", en, ko);
}

/// Compares all on one core with one after another.
std::optional<Answer> oneCoreAgainstInTurn(const AnswerSource &source)
{
    if (source.made().records.size() < 3)
        return std::nullopt;
    Answer answer = comparison(wallOf(source.record(1)) / wallOf(source.record(0)));
    const auto &made = source.made().records;
    answer.notShown = disturbance({SeriesKind::ThreeWays, {made[0], made[1]}});
    if (answer.notShown.isEmpty())
        answer.notShown = unevenness(*made[0], *made[1]);
    return answer;
}

/// Compares all on one core with all on all cores.
std::optional<Answer> oneCoreAgainstAll(const AnswerSource &source)
{
    if (source.made().records.size() < 3)
        return std::nullopt;
    return comparison(wallOf(source.record(1)) / wallOf(source.record(2)));
}

std::optional<Answer> wireBegins(const AnswerSource &source)
{
    const QByteArray begin =
        kept(source.record(), {{0, 0}, StreamKind::Output})
            .first(
                std::min<qsizetype>(8, kept(source.record(), {{0, 0}, StreamKind::Output}).size()));
    const QString shown = QString::fromLatin1(begin.toPercentEncoding(" !$&'()*+,/:;=?@[]"));
    return choiceAnswer(begin == "Salted__" ? "salted" : "other",
                        QStringLiteral("the first 8 bytes: %1").arg(shown),
                        QStringLiteral("처음 8바이트: %1").arg(shown));
}

std::optional<Answer> hashesWithMistake(const AnswerSource &source)
{
    int taken = 0;
    int all = 0;
    for (const auto &record : source.made().records) {
        for (int i = 0; i < int(record->instances().size()); ++i) {
            ++all;
            taken += mistakes::bytesTaken(*record, i) > 0;
        }
    }
    const QString en = QStringLiteral("%1 right, %2 wrong").arg(all - taken).arg(taken);
    const QString ko = QStringLiteral("맞음 %1개, 틀림 %2개").arg(all - taken).arg(taken);
    Answer answer = choiceAnswer(taken == 0     ? "always"
                                 : taken == all ? "never"
                                                : "sometimes",
                                 en, ko);
    if (taken == 0 || taken == all)
        answer.notShown = {
            QStringLiteral("This machine showed only one kind just now (%1). It is a race: "
                           "another time both may come.")
                .arg(en),
            QStringLiteral("이번에는 한 가지만 나왔습니다 (%1). 경쟁이므로 다음에는 둘 다 나올 수 "
                           "있습니다.")
                .arg(ko)};
    return answer;
}

std::optional<Answer> deadlock(const AnswerSource &source)
{
    const RunRecord &record = source.record();
    if (mistakes::deadlockedAt(record, 0))
        return choiceAnswer("deadlock", QStringLiteral("a deadlock, until the time limit"),
                            QStringLiteral("교착 상태, 제한 시간까지"));
    if (record.instances().front().outcome == Outcome::Succeeded)
        return choiceAnswer("finishes", QStringLiteral("it succeeded"), QStringLiteral("성공"));
    Answer answer;
    answer.notShown = {QStringLiteral("It ended for another reason. Run it once more."),
                       QStringLiteral("다른 까닭으로 끝났습니다. 다시 실행해 보세요.")};
    return answer;
}

std::optional<Answer> survivors(const AnswerSource &source)
{
    return mistakes::leftSurvivors(source.record(), 0)
               ? choiceAnswer("lives", QStringLiteral("until Forkscope ended it"),
                              QStringLiteral("Forkscope가 끝낼 때까지"))
               : choiceAnswer("dies", QStringLiteral("nothing was left"),
                              QStringLiteral("남은 것이 없음"));
}

std::optional<Answer> endedUnreaped(const AnswerSource &source)
{
    const Nanoseconds time = mistakes::zombieTime(source.record(), {0, 0});
    const qint64 pid = source.record().instances().front().processes.front().pid;
    return choiceAnswer(
        "zombie", QStringLiteral("process %1, for %2 s").arg(pid).arg(figure(seconds(time), 3)),
        QStringLiteral("%1번 프로세스, %2초 동안").arg(pid).arg(figure(seconds(time), 3)));
}

/// The output has two numbers: the process that started another one, and that other one's parent
/// after the first process has gone.
std::optional<Answer> adopter(const AnswerSource &source)
{
    const QByteArrayList lines = outputOf(source.record(), 0).trimmed().split('\n');
    if (lines.size() < 2)
        return std::nullopt;
    const qint64 before = lines.front().trimmed().toLongLong();
    const qint64 after = lines.back().split('\t').back().trimmed().toLongLong();
    if (after <= 0)
        return choiceAnswer("nobody", QStringLiteral("its parent is %1").arg(after),
                            QStringLiteral("부모: %1번").arg(after));
    return choiceAnswer(after == before ? "same" : "adopted",
                        QStringLiteral("process %1").arg(after),
                        QStringLiteral("%1번 프로세스").arg(after));
}

std::optional<Answer> beyondCores(const AnswerSource &source)
{
    const std::vector<SpeedUpPoint> points = pointsOf(source.made());
    const int cores = coresFor(source.record());
    const SpeedUpPoint *at = pointAtCores(points, cores);
    const SpeedUpPoint &last = points.back();
    if (!at || last.atOnce <= cores)
        return std::nullopt;
    Answer answer = comparison(seconds(last.wall) / seconds(at->wall));
    answer.notShown = disturbance(source.made());
    if (answer.notShown.isEmpty())
        answer.notShown =
            unevenness(source.record(size_t(at - points.data())), source.record(points.size() - 1));
    return answer;
}

} // namespace

std::optional<Answer> outputsOrWiresEqual(const AnswerSource &source)
{
    const RunRecord &record = source.record();
    const int stage = lastStage(record) > 0 ? 0 : lastStage(record);
    const int count = int(record.instances().size());
    QSet<QByteArray> kinds;
    for (int i = 0; i < count; ++i)
        kinds.insert(kept(record, {{i, stage}, StreamKind::Output}));
    return kinds.size() == 1
               ? choiceAnswer("equal", QStringLiteral("%1 of one kind").arg(count),
                              QStringLiteral("%1개가 한 가지").arg(count))
               : choiceAnswer("different",
                              QStringLiteral("%1 of %2 kinds").arg(count).arg(kinds.size()),
                              QStringLiteral("%1개가 %2가지").arg(count).arg(kinds.size()));
}

std::vector<AnswerFunction> choiceFunctions()
{
    constexpr auto choice = QuestionKind::Choice;
    return {
        {"firstByteOrEnd", choice, firstByteOrEnd},
        {"whenNoticed", choice, whenNoticed},
        {"needsAsManyCores", choice, needsAsManyCores},
        {"oneCoreAgainstInTurn", choice, oneCoreAgainstInTurn},
        {"oneCoreAgainstAll", choice, oneCoreAgainstAll},
        {"outputsOrWiresEqual", choice, outputsOrWiresEqual},
        {"wireBegins", choice, wireBegins},
        {"hashesWithMistake", choice, hashesWithMistake},
        {"deadlock", choice, deadlock},
        {"survivors", choice, survivors},
        {"endedUnreaped", choice, endedUnreaped},
        {"adopter", choice, adopter},
        {"beyondCores", choice, beyondCores},
    };
}

} // namespace forkscope::answers
