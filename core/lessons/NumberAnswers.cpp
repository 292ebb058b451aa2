#include "core/lessons/AnswerParts.h"

#include "core/analysis/figures/Concurrency.h"
#include "core/analysis/figures/PollerView.h"
#include "core/analysis/figures/WireLevels.h"
#include "core/analysis/words/MistakeFacts.h"
#include "core/lessons/LessonUnits.h"
#include "core/record/RunRecord.h"

namespace forkscope::answers {

namespace {

Answer secondsAnswer(double seconds)
{
    return numberAnswer(seconds, figure(seconds, 3) + QStringLiteral(" s"),
                        figure(seconds, 3) + QStringLiteral("초"));
}

Answer answerIn(const QString &unit, qint64 number)
{
    return numberAnswer(double(number), numberText(double(number), unit, Language::English),
                        numberText(double(number), unit, Language::Korean));
}

Answer bytesAnswer(qint64 bytes)
{
    return answerIn(QStringLiteral("bytes"), bytes);
}

std::optional<qint64> outputBytes(const RunRecord &record, int instance)
{
    const auto &processes = record.instances()[size_t(instance)].processes;
    return processes.empty() ? std::nullopt : std::optional(processes.back().output.total);
}

QString statusText(int status)
{
    return status < 0 ? QStringLiteral("−%1").arg(-status) : QString::number(status);
}

std::optional<Answer> wallSeconds(const AnswerSource &source)
{
    return secondsAnswer(wallOf(source.record()));
}

std::optional<Answer> outputBytesOfFirst(const AnswerSource &source)
{
    const auto bytes = outputBytes(source.record(), 0);
    if (!bytes)
        return std::nullopt;
    return bytesAnswer(*bytes);
}

std::optional<Answer> status(const AnswerSource &source)
{
    const std::optional<int> status = source.record().instances().front().status;
    if (!status)
        return std::nullopt;
    return numberAnswer(*status, statusText(*status), statusText(*status));
}

std::optional<Answer> statusOfFirstStage(const AnswerSource &source)
{
    const auto &processes = source.record().instances().front().processes;
    if (processes.empty() || !processes.front().status)
        return std::nullopt;
    const int status = *processes.front().status;
    return numberAnswer(status, statusText(status), statusText(status));
}

std::optional<Answer> looks(const AnswerSource &source)
{
    const RunRecord &record = source.record();
    const PollerView view = pollerView(record, std::chrono::milliseconds(record.plan().run.pollMs));
    return answerIn(QStringLiteral("looks"), view.looks);
}

std::optional<Answer> neverSeen(const AnswerSource &source)
{
    const RunRecord &record = source.record();
    const PollerView view = pollerView(record, std::chrono::milliseconds(record.plan().run.pollMs));
    return numberAnswer(
        double(view.missed.size()),
        QStringLiteral("%1 of %2 children").arg(view.missed.size()).arg(view.processes),
        QStringLiteral("자식 %2개 중 %1개").arg(view.missed.size()).arg(view.processes));
}

std::optional<Answer> wireBytes(const AnswerSource &source)
{
    const auto &processes = source.record().instances().front().processes;
    if (processes.size() < 2)
        return std::nullopt;
    return bytesAnswer(processes.front().output.total);
}

/// Returns why a speed-up says nothing about sharing the work.
BothText whyNotShown(const RunsMade &made, double speedUp, int cores)
{
    const BothText busy = disturbance(made);
    return busy.isEmpty() && speedUp > cores * (1 + noDifference / 2) ? fasterThanCores(cores)
                                                                      : busy;
}

std::optional<Answer> speedUpAllCores(const AnswerSource &source)
{
    if (source.made().records.size() < 3)
        return std::nullopt;
    const double speedUp = wallOf(source.record(0)) / wallOf(source.record(2));
    Answer answer = numberAnswer(speedUp, QStringLiteral("%1 ×").arg(figure(speedUp, 2)),
                                 QStringLiteral("%1배").arg(figure(speedUp, 2)));
    const int cores = coresFor(source.record(2));
    answer.notShown = cores < 2 ? oneCoreOnly() : whyNotShown(source.made(), speedUp, cores);
    return answer;
}

std::optional<Answer> speedUpAtCores(const AnswerSource &source)
{
    const std::vector<SpeedUpPoint> points = pointsOf(source.made());
    const int cores = coresFor(source.record());
    const SpeedUpPoint *best = pointAtCores(points, cores);
    if (!best || points.front().atOnce != 1)
        return std::nullopt;
    const double speedUp = seconds(points.front().wall) / seconds(best->wall);
    Answer answer = numberAnswer(
        speedUp, QStringLiteral("%1 × with %2 at once").arg(figure(speedUp, 2)).arg(best->atOnce),
        QStringLiteral("동시에 %2개일 때 %1배").arg(figure(speedUp, 2)).arg(best->atOnce));
    answer.notShown = cores < 2 ? oneCoreOnly() : whyNotShown(source.made(), speedUp, cores);
    return answer;
}

std::optional<Answer> serialShare(const AnswerSource &source)
{
    const int cores = coresFor(source.record());
    const std::vector<SpeedUpPoint> points = pointsOf(source.made());
    const auto fit = amdahlFit(points, cores);
    if (!fit) {
        if (cores >= 2)
            return std::nullopt;
        Answer answer;
        answer.notShown = oneCoreOnly();
        return answer;
    }
    const QString share = figure(fit->serialShare * 100, 0);
    const QString error =
        fit->error ? QStringLiteral(" ± ") + figure(*fit->error * 100, 0) : QString();
    Answer answer = numberAnswer(fit->serialShare * 100, share + error + QStringLiteral(" %"),
                                 share + error + QStringLiteral(" %"));
    answer.notShown = disturbance(source.made());
    return answer;
}

std::optional<Answer> rightHashes(const AnswerSource &source)
{
    int right = 0;
    int all = 0;
    for (const auto &record : source.made().records) {
        for (int i = 0; i < int(record->instances().size()); ++i) {
            ++all;
            right +=
                mistakes::bytesTaken(*record, i) == 0 && record->instances()[size_t(i)].status == 0;
        }
    }
    return numberAnswer(right, QStringLiteral("%1 of %2").arg(right).arg(all),
                        QStringLiteral("%2개 중 %1개").arg(right).arg(all));
}

const QByteArray hashOfNothing = QByteArrayLiteral("d41d8cd98f00b204e9800998ecf8427e");

/// Returns how many bytes the hashing stage had received when it printed the hash of nothing.
std::optional<Answer> bytesBehindEmptyHash(const AnswerSource &source)
{
    for (const auto &record : source.made().records) {
        for (int i = 0; i < int(record->instances().size()); ++i) {
            if (!outputOf(*record, i).startsWith(hashOfNothing))
                continue;
            const qint64 taken = mistakes::bytesTaken(*record, i);
            return numberAnswer(0, QStringLiteral("0 bytes; the parent had read %1").arg(taken),
                                QStringLiteral("0바이트, %1바이트는 부모가 읽었음").arg(taken));
        }
    }
    Answer answer;
    answer.notShown = {
        QStringLiteral("The next stage was first in every run just now, so there is no "
                       "hash of nothing. Run it again: it is a race."),
        QStringLiteral(
            "이번에는 매번 다음 단계가 먼저 읽어서 빈 해시가 나오지 않았습니다. 경쟁이므로 "
            "다시 실행해 보세요.")};
    return answer;
}

std::optional<Answer> fullPipeKiB(const AnswerSource &source)
{
    const RunRecord &record = source.record();
    const auto most = wires::highestLevel(record, 0, 1, record.begin(), record.end());
    if (!most || *most == 0)
        return std::nullopt;
    const double kib = double(*most) / 1024;
    return numberAnswer(kib, QStringLiteral("%1 KiB").arg(figure(kib, 0)),
                        QStringLiteral("%1 KiB").arg(figure(kib, 0)));
}

std::optional<Answer> inputWrittenKiB(const AnswerSource &source)
{
    const double kib = double(source.record().instances().front().input.total) / 1024;
    return numberAnswer(kib, QStringLiteral("%1 KiB").arg(figure(kib, 0)),
                        QStringLiteral("%1 KiB").arg(figure(kib, 0)));
}

} // namespace

std::vector<AnswerFunction> numberFunctions()
{
    constexpr auto number = QuestionKind::Number;
    return {
        {"wallSeconds", number, wallSeconds},
        {"outputBytes", number, outputBytesOfFirst},
        {"status", number, status},
        {"statusOfFirstStage", number, statusOfFirstStage},
        {"looks", number, looks},
        {"neverSeen", number, neverSeen},
        {"wireBytes", number, wireBytes},
        {"speedUpAllCores", number, speedUpAllCores},
        {"speedUpAtCores", number, speedUpAtCores},
        {"serialShare", number, serialShare},
        {"rightHashes", number, rightHashes},
        {"bytesBehindEmptyHash", number, bytesBehindEmptyHash},
        {"fullPipeKiB", number, fullPipeKiB},
        {"inputWrittenKiB", number, inputWrittenKiB},
    };
}

} // namespace forkscope::answers
