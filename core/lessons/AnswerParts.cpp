#include "core/lessons/AnswerParts.h"

#include "core/capture/Capture.h"

#include <QtCore/QThread>

#include <algorithm>

namespace forkscope::answers {

QString figure(double number, int digits)
{
    return QString::number(number, 'f', digits);
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

int coresFor(const RunRecord &record)
{
    const QList<int> &cores = record.plan().run.cores;
    return cores.isEmpty() ? QThread::idealThreadCount() : int(cores.size());
}

BothText oneCoreOnly()
{
    return {QStringLiteral("This machine lends the run only one core, so nothing can run side by "
                           "side here."),
            QStringLiteral("이 컴퓨터에서는 코어를 하나만 쓸 수 있어서 나란히 실행되는 것을 볼 수 없습니다.")};
}

BothText disturbance(const RunsMade &made)
{
    constexpr double tooMuch = 0.2; // of the time that they had a core
    for (const auto &record : made.records) {
        const qint64 processes = qint64(std::max(record->atOnce(), 1)) * (lastStage(*record) + 1);
        const StateTimes times = record->trace().sums();
        if (processes > coresFor(*record)
            || double(times.ready.count()) <= tooMuch * double(times.running.count()))
            continue;
        const QString ready = figure(seconds(times.ready), 2);
        const QString running = figure(seconds(times.running), 2);
        return {QStringLiteral("Other programs had the cores just now: the processes waited %1 s for one and had "
                               "one for %2 s. Run it again when the machine is quiet.").arg(ready, running),
                QStringLiteral("지금은 다른 프로그램이 코어를 쓰고 있었습니다. 프로세스들이 코어를 %1초 기다리고 %2초 "
                               "썼습니다. 컴퓨터가 한가할 때 다시 실행해 보세요.").arg(ready, running)};
    }
    return {};
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
