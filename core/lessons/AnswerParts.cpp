#include "core/lessons/AnswerParts.h"

#include "core/analysis/figures/Concurrency.h"
#include "core/analysis/figures/LimitingQuota.h"
#include "core/capture/Capture.h"
#include "core/record/RunRecord.h"

#include <algorithm>

namespace forkscope::answers {

QString figure(double number, int digits)
{
    return QString::number(number, 'f', digits);
}

QString processName(const RunRecord &record, const ProcessId &process)
{
    const QByteArray program =
        record.plan().pipeline.stages.value(process.stage).program.split('/').back();
    return QStringLiteral("#%1 %2").arg(process.instance).arg(QString::fromUtf8(program));
}

Answer numberAnswer(double number, const QString &english, const QString &korean)
{
    Answer answer;
    answer.number = number;
    answer.measured = {english, korean};
    return answer;
}

Answer choiceAnswer(const char *id, const QString &english, const QString &korean)
{
    Answer answer;
    answer.choice = QString::fromLatin1(id);
    answer.measured = {english, korean};
    return answer;
}

Answer yesOrNo(bool yes)
{
    return yes ? choiceAnswer("yes", QStringLiteral("yes"), QStringLiteral("예"))
               : choiceAnswer("no", QStringLiteral("not yet"), QStringLiteral("아직 아님"));
}

double seconds(Nanoseconds time)
{
    return double(time.count()) / 1e9;
}

double wallOf(const RunRecord &record)
{
    return seconds(record.end() - record.begin());
}

BothText oneCoreOnly()
{
    return {QStringLiteral("This machine lends the run only one core, so nothing can run side by "
                           "side here."),
            QStringLiteral(
                "이 컴퓨터에서는 코어를 하나만 쓸 수 있어서 나란히 실행되는 것을 볼 수 없습니다.")};
}

BothText lessThanTheCores(double quota)
{
    return {
        QStringLiteral("The system grants no more CPU time than %1 cores have (a quota of the "
                       "control group), so the times say more about that than about the work.")
            .arg(figure(quota, 2)),
        QStringLiteral("시스템이 허락하는 CPU 시간이 코어 %1개분까지입니다(제어 그룹의 할당량). "
                       "그래서 잰 시간은 작업보다 이 할당량을 더 보여 줍니다.")
            .arg(figure(quota, 2))};
}

BothText disturbance(const RunsMade &made)
{
    for (const auto &record : made.records) {
        if (const auto quota = limitingQuota(*record, coresFor(*record)))
            return lessThanTheCores(*quota);
        const StateTimes times = record->trace().sums();
        const double running = seconds(times.running);
        const double wanted = running + seconds(times.ready);
        const double possible = std::min(wanted, wallOf(*record) * coresFor(*record));
        if (possible <= running * (1 + noDifference))
            continue;
        return {
            QStringLiteral(
                "Other programs had the cores: of the %1 s of core time that it could have used "
                "a run got %2 s. Run it again when the machine is quiet.")
                .arg(figure(possible, 2), figure(running, 2)),
            QStringLiteral(
                "다른 프로그램이 코어를 쓰고 있었습니다. 쓸 수 있었던 코어 시간 %1초 가운데 "
                "%2초만 썼습니다. 컴퓨터가 한가할 때 다시 실행해 보세요.")
                .arg(figure(possible, 2), figure(running, 2))};
    }
    return {};
}

BothText unevenness(const RunRecord &one, const RunRecord &other)
{
    const double first = seconds(one.trace().sums().running);
    const double second = seconds(other.trace().sums().running);
    if (first <= 0 || second <= 0 ||
        std::max(first, second) <= std::min(first, second) * (1 + noDifference))
        return {};
    return {
        QStringLiteral(
            "The same work had a core for %1 s in one run and for %2 s in the other, so the "
            "cores were not equally fast. Run it again when the machine is quiet.")
            .arg(figure(first, 2), figure(second, 2)),
        QStringLiteral(
            "같은 일인데 코어를 쓴 시간이 한 번은 %1초, 다른 한 번은 %2초였습니다. 코어의 속도가 "
            "고르지 않았다는 뜻이니, 컴퓨터가 한가할 때 다시 실행해 보세요.")
            .arg(figure(first, 2), figure(second, 2))};
}

BothText fasterThanCores(int cores)
{
    return {QStringLiteral(
                "%1 cores cannot make it that much faster. The cores were slower in the first run "
                "than later. Run it again when the machine is quiet.")
                .arg(cores),
            QStringLiteral("코어 %1개로 이만큼 빨라질 수는 없습니다. 처음 실행할 때 코어가 더 "
                           "느렸던 것이니, 컴퓨터가 "
                           "한가할 때 다시 실행해 보세요.")
                .arg(cores)};
}

int lastStage(const RunRecord &record)
{
    return int(record.plan().pipeline.stages.size()) - 1;
}

QByteArray kept(const RunRecord &record, StreamId stream)
{
    const auto store = record.capture() ? record.capture()->find(stream) : nullptr;
    return store ? store->kept() : QByteArray();
}

QByteArray outputOf(const RunRecord &record, int instance)
{
    return kept(record, {{instance, lastStage(record)}, StreamKind::Output});
}

std::vector<SpeedUpPoint> pointsOf(const RunsMade &made)
{
    std::vector<SpeedUpPoint> points;
    points.reserve(made.records.size());
    for (const auto &record : made.records)
        points.push_back(speedUpPoint(*record));
    return points;
}

const SpeedUpPoint *pointAtCores(const std::vector<SpeedUpPoint> &points, int cores)
{
    const SpeedUpPoint *best = nullptr;
    for (const SpeedUpPoint &point : points) {
        if (point.atOnce <= cores && (!best || point.atOnce > best->atOnce))
            best = &point;
    }
    return best;
}

} // namespace forkscope::answers
