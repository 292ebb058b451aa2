#include "core/lessons/AnswerParts.h"

#include "core/capture/Capture.h"

#include <QtCore/QThread>

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
