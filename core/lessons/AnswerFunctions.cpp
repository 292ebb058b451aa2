#include "core/lessons/AnswerFunctions.h"

#include "core/analysis/MistakeFacts.h"
#include "core/analysis/OutputGroups.h"
#include "core/analysis/PollerView.h"
#include "core/analysis/SpeedUp.h"
#include "core/analysis/ThreeWays.h"
#include "core/analysis/WireLevels.h"
#include "core/capture/Capture.h"

#include <QtCore/QThread>

#include <algorithm>
#include <csignal>

namespace forkscope {

namespace {

// A difference of less than this is none, as runs on a busy machine go.
constexpr double noDifference = 0.2;

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

Answer secondsAnswer(double seconds)
{
    return numberAnswer(seconds, figure(seconds, 3) + QStringLiteral(" s"),
                        figure(seconds, 3) + QStringLiteral("초"));
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

std::optional<qint64> outputBytes(const RunRecord &record, int instance)
{
    const auto &processes = record.instances()[size_t(instance)].processes;
    return processes.empty() ? std::nullopt : std::optional(processes.back().output.total);
}

QString statusText(int status)
{
    return status < 0 ? QStringLiteral("−%1").arg(-status) : QString::number(status);
}

// Figures

std::optional<Answer> wallSeconds(const AnswerSource &source)
{
    return secondsAnswer(wallOf(source.record()));
}

std::optional<Answer> outputBytesOfFirst(const AnswerSource &source)
{
    const auto bytes = outputBytes(source.record(), 0);
    if (!bytes)
        return std::nullopt;
    return numberAnswer(double(*bytes), QStringLiteral("%1 bytes").arg(*bytes),
                        QStringLiteral("%1바이트").arg(*bytes));
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
    const PollerView view =
        pollerView(record, std::chrono::milliseconds(record.plan().run.pollMs));
    return numberAnswer(double(view.looks), QStringLiteral("%1 looks").arg(view.looks),
                        QStringLiteral("%1번").arg(view.looks));
}

std::optional<Answer> neverSeen(const AnswerSource &source)
{
    const RunRecord &record = source.record();
    const PollerView view =
        pollerView(record, std::chrono::milliseconds(record.plan().run.pollMs));
    return numberAnswer(double(view.missed.size()),
                        QStringLiteral("%1 of %2 children").arg(view.missed.size()).arg(view.processes),
                        QStringLiteral("자식 %2개 중 %1개").arg(view.missed.size()).arg(view.processes));
}

std::optional<Answer> wireBytes(const AnswerSource &source)
{
    const auto &processes = source.record().instances().front().processes;
    if (processes.size() < 2)
        return std::nullopt;
    const qint64 bytes = processes.front().output.total;
    return numberAnswer(double(bytes), QStringLiteral("%1 bytes").arg(bytes),
                        QStringLiteral("%1바이트").arg(bytes));
}

std::optional<Answer> speedUpAllCores(const AnswerSource &source)
{
    if (source.made().records.size() < 3)
        return std::nullopt;
    const double speedUp = wallOf(source.record(0)) / wallOf(source.record(2));
    Answer answer = numberAnswer(speedUp, QStringLiteral("%1 ×").arg(figure(speedUp, 2)),
                                 QStringLiteral("%1배").arg(figure(speedUp, 2)));
    if (coresFor(source.record(2)) < 2)
        answer.notShown = oneCoreOnly();
    return answer;
}

std::vector<SpeedUpPoint> pointsOf(const RunsMade &made)
{
    std::vector<SpeedUpPoint> points;
    for (const auto &record : made.records)
        points.push_back(speedUpPoint(*record));
    return points;
}

/// The point with as many at once as there are cores, or the nearest below.
const SpeedUpPoint *pointAtCores(const std::vector<SpeedUpPoint> &points, int cores)
{
    const SpeedUpPoint *best = nullptr;
    for (const SpeedUpPoint &point : points) {
        if (point.atOnce <= cores && (!best || point.atOnce > best->atOnce))
            best = &point;
    }
    return best;
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
    if (cores < 2)
        answer.notShown = oneCoreOnly();
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
    return numberAnswer(fit->serialShare * 100, share + error + QStringLiteral(" %"),
                        share + error + QStringLiteral(" %"));
}

std::optional<Answer> rightHashes(const AnswerSource &source)
{
    int right = 0;
    int all = 0;
    for (const auto &record : source.made().records) {
        for (int i = 0; i < int(record->instances().size()); ++i) {
            ++all;
            right += mistakes::bytesTaken(*record, i) == 0 && record->instances()[size_t(i)].status == 0;
        }
    }
    return numberAnswer(right, QStringLiteral("%1 of %2").arg(right).arg(all),
                        QStringLiteral("%2개 중 %1개").arg(right).arg(all));
}

const QByteArray hashOfNothing = QByteArrayLiteral("d41d8cd98f00b204e9800998ecf8427e");

/// How many bytes the hashing stage had got where it printed the hash of nothing.
std::optional<Answer> bytesBehindEmptyHash(const AnswerSource &source)
{
    for (const auto &record : source.made().records) {
        for (int i = 0; i < int(record->instances().size()); ++i) {
            if (!outputOf(*record, i).startsWith(hashOfNothing))
                continue;
            const qint64 taken = mistakes::bytesTaken(*record, i);
            return numberAnswer(0, QStringLiteral("0 bytes (%1 were read by the parent)").arg(taken),
                                QStringLiteral("0바이트 (%1바이트는 부모가 읽었음)").arg(taken));
        }
    }
    Answer answer;
    answer.notShown = {QStringLiteral("The next stage was first in every run just now, so there is no "
                                      "hash of nothing. Run it again: it is a race."),
                       QStringLiteral("이번에는 매번 다음 단계가 먼저 읽어서 빈 해시가 나오지 않았습니다. 경쟁이므로 "
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

// Choices

std::optional<Answer> firstByteOrEnd(const AnswerSource &source)
{
    const RunRecord &record = source.record();
    std::optional<TimePoint> byte;
    std::optional<TimePoint> end;
    for (size_t i = 0; i < record.marks().size(); ++i) {
        const Mark &mark = record.marks()[i];
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
    return *byte <= *end
        ? choiceAnswer("bytes", QStringLiteral("the bytes, %1 ms before the status").arg(ms),
                       QStringLiteral("바이트가 종료 상태보다 %1 ms 먼저").arg(ms))
        : choiceAnswer("status", QStringLiteral("the status, %1 ms before the bytes").arg(ms),
                       QStringLiteral("종료 상태가 바이트보다 %1 ms 먼저").arg(ms));
}

std::optional<Answer> whenNoticed(const AnswerSource &source)
{
    const RunRecord &record = source.record();
    const PollerView view =
        pollerView(record, std::chrono::milliseconds(record.plan().run.pollMs));
    const QString late = figure(double(view.worstLate.count()) / 1e6, 1);
    return view.worstLate > Nanoseconds(0)
        ? choiceAnswer("nextLook", QStringLiteral("at the next look, %1 ms late").arg(late),
                       QStringLiteral("다음 폴링 때, %1 ms 늦게").arg(late))
        : choiceAnswer("atOnce", QStringLiteral("at once"), QStringLiteral("곧바로"));
}

std::optional<Answer> needsAsManyCores(const AnswerSource &source)
{
    const SpeedUpPoint point = speedUpPoint(source.record());
    const QString used = figure(point.coresUsed, 2);
    return choiceAnswer(point.coresUsed > 0.5 * double(source.record().instances().size()) ? "yes"
                                                                                          : "no",
                        QStringLiteral("%1 cores were in use on the average").arg(used),
                        QStringLiteral("평균 %1개의 코어를 썼습니다").arg(used));
}

Answer comparison(double ratio)
{
    const QString en = QStringLiteral("%1 × the time").arg(figure(ratio, 2));
    const QString ko = QStringLiteral("%1배의 시간").arg(figure(ratio, 2));
    if (ratio > 1 + noDifference)
        return choiceAnswer("slower", en, ko);
    return choiceAnswer(ratio < 1 - noDifference ? "faster" : "same", en, ko);
}

/// All on one core, beside one after another.
std::optional<Answer> oneCoreAgainstInTurn(const AnswerSource &source)
{
    if (source.made().records.size() < 3)
        return std::nullopt;
    return comparison(wallOf(source.record(1)) / wallOf(source.record(0)));
}

/// All on one core, beside all on all cores.
std::optional<Answer> oneCoreAgainstAll(const AnswerSource &source)
{
    if (source.made().records.size() < 3)
        return std::nullopt;
    return comparison(wallOf(source.record(1)) / wallOf(source.record(2)));
}

std::optional<Answer> outputsOrWiresEqual(const AnswerSource &source)
{
    const RunRecord &record = source.record();
    const int stage = lastStage(record) > 0 ? 0 : lastStage(record);
    const int count = int(record.instances().size());
    const QByteArray first = kept(record, {{0, stage}, StreamKind::Output});
    int equal = 0;
    for (int i = 0; i < count; ++i)
        equal += kept(record, {{i, stage}, StreamKind::Output}) == first;
    return equal == count ? choiceAnswer("equal", QStringLiteral("all are equal"),
                                         QStringLiteral("모두 같음"))
                          : choiceAnswer("different", QStringLiteral("they differ"),
                                         QStringLiteral("서로 다름"));
}

std::optional<Answer> wireBegins(const AnswerSource &source)
{
    const QByteArray begin = kept(source.record(), {{0, 0}, StreamKind::Output}).first(
        std::min<qsizetype>(8, kept(source.record(), {{0, 0}, StreamKind::Output}).size()));
    const QString shown = QString::fromLatin1(begin.toPercentEncoding(" !$&'()*+,/:;=?@[]"));
    return choiceAnswer(begin == "Salted__" ? "salted" : "other",
                        QStringLiteral("the first 8 bytes are “%1”").arg(shown),
                        QStringLiteral("처음 8바이트는 “%1”").arg(shown));
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
    Answer answer = choiceAnswer(taken == 0 ? "always" : taken == all ? "never" : "sometimes", en, ko);
    if (taken == 0 || taken == all)
        answer.notShown = {QStringLiteral("This machine showed only one kind just now (%1). It is a race: "
                                          "another time both may come.").arg(en),
                           QStringLiteral("이번에는 한 가지만 나왔습니다 (%1). 경쟁이므로 다음에는 둘 다 나올 수 "
                                          "있습니다.").arg(ko)};
    return answer;
}

std::optional<Answer> deadlock(const AnswerSource &source)
{
    const RunRecord &record = source.record();
    if (mistakes::deadlockedAt(record, 0))
        return choiceAnswer("deadlock", QStringLiteral("a deadlock, ended by the time limit"),
                            QStringLiteral("교착 상태, 제한 시간이 끝냄"));
    return record.instances().front().outcome == Outcome::Succeeded
        ? choiceAnswer("finishes", QStringLiteral("it finished"), QStringLiteral("끝까지 실행됨"))
        : choiceAnswer("other", QStringLiteral("it was ended for another reason"),
                       QStringLiteral("다른 까닭으로 끝남"));
}

std::optional<Answer> survivors(const AnswerSource &source)
{
    return mistakes::leftSurvivors(source.record(), 0)
        ? choiceAnswer("lives", QStringLiteral("it lived on, and was ended afterwards"),
                       QStringLiteral("계속 살아 있다가 나중에 끝남"))
        : choiceAnswer("dies", QStringLiteral("nothing was left"), QStringLiteral("남은 것이 없음"));
}

std::optional<Answer> endedUnreaped(const AnswerSource &source)
{
    const Nanoseconds time = mistakes::zombieTime(source.record(), {0, 0});
    const qint64 pid = source.record().instances().front().processes.front().pid;
    return choiceAnswer("zombie",
                        QStringLiteral("process %1 was a zombie for %2 s").arg(pid).arg(figure(seconds(time), 3)),
                        QStringLiteral("프로세스 %1: %2초 동안 좀비").arg(pid).arg(figure(seconds(time), 3)));
}

/// The output has two numbers: the process that started another one, and the parent that the other
/// one has once that process is gone.
std::optional<Answer> adopter(const AnswerSource &source)
{
    const QByteArrayList lines = outputOf(source.record(), 0).trimmed().split('\n');
    if (lines.size() < 2)
        return std::nullopt;
    const qint64 before = lines.front().trimmed().toLongLong();
    const qint64 after = lines.back().split('\t').back().trimmed().toLongLong();
    if (after <= 0)
        return choiceAnswer("nobody", QStringLiteral("nobody"), QStringLiteral("없음"));
    return after == before
        ? choiceAnswer("same", QStringLiteral("still process %1").arg(after),
                       QStringLiteral("여전히 프로세스 %1").arg(after))
        : choiceAnswer("adopted", QStringLiteral("process %1 has adopted it").arg(after),
                       QStringLiteral("프로세스 %1: 새 부모").arg(after));
}

std::optional<Answer> beyondCores(const AnswerSource &source)
{
    const std::vector<SpeedUpPoint> points = pointsOf(source.made());
    const int cores = coresFor(source.record());
    const SpeedUpPoint *at = pointAtCores(points, cores);
    const SpeedUpPoint &last = points.back();
    if (!at || last.atOnce <= cores)
        return std::nullopt;
    return comparison(seconds(last.wall) / seconds(at->wall));
}

// Tasks: "yes" where the run shows it.

std::optional<Answer> statusIs3(const AnswerSource &source)
{
    return yesOrNo(source.record().instances().front().status == 3);
}

std::optional<Answer> writesErrors(const AnswerSource &source)
{
    const auto &processes = source.record().instances().front().processes;
    return yesOrNo(std::any_of(processes.begin(), processes.end(), [](const ProcessRecord &process) {
        return process.errors.total > 0;
    }));
}

std::optional<Answer> allSeen(const AnswerSource &source)
{
    const RunRecord &record = source.record();
    const PollerView view =
        pollerView(record, std::chrono::milliseconds(record.plan().run.pollMs));
    return yesOrNo(view.processes >= 10 && view.missed.empty());
}

std::optional<Answer> noticedWithinMs(const AnswerSource &source)
{
    const RunRecord &record = source.record();
    const PollerView view =
        pollerView(record, std::chrono::milliseconds(record.plan().run.pollMs));
    return yesOrNo(view.processes > 0 && view.worstLate <= std::chrono::milliseconds(5));
}

std::optional<Answer> fiftyAtOnce(const AnswerSource &source)
{
    const RunRecord &record = source.record();
    return yesOrNo(record.counts().succeeded >= 50 && wallOf(record) < 1.5);
}

std::optional<Answer> fasterThanSum(const AnswerSource &source)
{
    const RunRecord &record = source.record();
    return yesOrNo(record.instances().size() >= 2 && record.counts().succeeded >= 2
                   && wallOf(record) < 0.8 * seconds(record.endedInstancesTime()));
}

std::optional<Answer> onOneCore(const AnswerSource &source)
{
    const RunRecord &record = source.record();
    return yesOrNo(record.plan().run.cores.size() == 1 && record.counts().succeeded >= 2);
}

std::optional<Answer> allOutputsEqual(const AnswerSource &source)
{
    const auto answer = outputsOrWiresEqual(source);
    return yesOrNo(source.record().counts().succeeded >= 2 && answer && answer->choice == u"equal");
}

std::optional<Answer> outputIsInput(const AnswerSource &source)
{
    const QByteArray input = kept(source.record(), {{0, 0}, StreamKind::Input});
    return yesOrNo(!input.isEmpty() && source.record().plan().pipeline.stages.size() >= 2
                   && outputOf(source.record(), 0) == input);
}

std::optional<Answer> noneTaken(const AnswerSource &source)
{
    const RunRecord &record = source.record();
    return yesOrNo(record.plan().run.mistakes.isEmpty() && record.counts().succeeded >= 1
                   && record.plan().pipeline.stages.size() >= 2);
}

std::optional<Answer> waitsForTheEnd(const AnswerSource &source)
{
    const RunRecord &record = source.record();
    return yesOrNo(makes(record.plan().run, Mistake::KeepsWriteEnd) && record.counts().timedOut > 0);
}

std::optional<Answer> mistakeGoesWell(const AnswerSource &source)
{
    const RunRecord &record = source.record();
    return yesOrNo(makes(record.plan().run, Mistake::WritesThenReads)
                   && record.counts().succeeded > 0);
}

std::optional<Answer> emptyPipe(const AnswerSource &source)
{
    const RunRecord &record = source.record();
    for (int stage = 0; stage <= lastStage(record); ++stage) {
        const LaneId lane = laneOf(record, {0, stage});
        for (const Band &band : bandsOf(record, lane, record.begin(), record.end())) {
            if (band.kind == BandKind::PipeEmpty && band.to - band.from > std::chrono::milliseconds(50))
                return yesOrNo(true);
        }
    }
    return yesOrNo(false);
}

std::optional<Answer> wasKilled(const AnswerSource &source)
{
    return yesOrNo(source.record().instances().front().status == -SIGKILL);
}

std::optional<Answer> nothingSurvives(const AnswerSource &source)
{
    const RunRecord &record = source.record();
    return yesOrNo(record.counts().timedOut > 0 && !mistakes::leftSurvivors(record, 0)
                   && !record.instances().front().pipeHeld);
}

std::optional<Answer> noZombies(const AnswerSource &source)
{
    const RunRecord &record = source.record();
    bool none = record.counts().done() > 0;
    for (int i = 0; i < int(record.instances().size()); ++i) {
        for (int stage = 0; stage <= lastStage(record); ++stage)
            none = none && mistakes::zombieTime(record, {i, stage}) < std::chrono::milliseconds(100);
    }
    return yesOrNo(none);
}

std::optional<Answer> fiveZombies(const AnswerSource &source)
{
    const RunRecord &record = source.record();
    int zombies = 0;
    for (int i = 0; i < int(record.instances().size()); ++i)
        zombies += mistakes::zombieTime(record, {i, 0}) > std::chrono::milliseconds(100);
    return yesOrNo(zombies >= 5);
}

// Places in the timeline

/// The longest band of a kind.
std::optional<Answer> longest(const RunRecord &record, int run, int index, BandKind kind)
{
    std::optional<Band> best;
    Answer answer;
    for (int i = 0; i < int(record.instances().size()); ++i) {
        for (int stage = 0; stage <= lastStage(record); ++stage) {
            const ProcessId process{i, stage};
            const auto bands = bandsOf(record, laneOf(record, process), record.begin(), record.end());
            for (const Band &band : bands) {
                if (band.kind != kind || (best && band.to - band.from <= best->to - best->from))
                    continue;
                best = band;
                answer.place = TimelinePlace{run, index, process, band.from + (band.to - band.from) / 2};
            }
        }
    }
    if (!best)
        return std::nullopt;
    const QString ms = figure(double((best->to - best->from).count()) / 1e6, 1);
    const QString at = figure(seconds(answer.place->at - record.begin()), 3);
    answer.measured = {QStringLiteral("for %1 ms around %2 s").arg(ms, at),
                       QStringLiteral("%2초 무렵 %1 ms 동안").arg(ms, at)};
    return answer;
}

Answer notSeen()
{
    Answer answer;
    answer.notShown = {QStringLiteral("Nothing of that kind was seen just now. Run it once more."),
                       QStringLiteral("이번에는 그런 순간이 보이지 않았습니다. 다시 실행해 보세요.")};
    return answer;
}

bool isOfKind(const RunRecord &record, const TimelinePlace &place, BandKind kind)
{
    const auto band = bandAt(record, laneOf(record, place.process), place.at);
    return band && band->kind == kind;
}

template<BandKind kind> std::optional<Answer> placeOf(const AnswerSource &source)
{
    // Of three ways the one with all on one core: there it is seen best.
    const int index = source.made().series == RunSeries::ThreeWays ? 1 : 0;
    return longest(source.record(size_t(index)), source.run, index, kind).value_or(notSeen());
}

template<BandKind kind> bool holds(const RunRecord &record, const TimelinePlace &place)
{
    return isOfKind(record, place, kind);
}

} // namespace

const std::vector<AnswerFunction> &answerFunctions()
{
    constexpr auto number = QuestionKind::Number;
    constexpr auto choice = QuestionKind::Choice;
    constexpr auto point = QuestionKind::PointAt;
    static const std::vector<AnswerFunction> all{
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
        {"statusIs3", choice, statusIs3},
        {"writesErrors", choice, writesErrors},
        {"allSeen", choice, allSeen},
        {"noticedWithin5ms", choice, noticedWithinMs},
        {"fiftyAtOnce", choice, fiftyAtOnce},
        {"fasterThanSum", choice, fasterThanSum},
        {"onOneCore", choice, onOneCore},
        {"allOutputsEqual", choice, allOutputsEqual},
        {"outputIsInput", choice, outputIsInput},
        {"noneTaken", choice, noneTaken},
        {"waitsForTheEnd", choice, waitsForTheEnd},
        {"mistakeGoesWell", choice, mistakeGoesWell},
        {"emptyPipe", choice, emptyPipe},
        {"wasKilled", choice, wasKilled},
        {"nothingSurvives", choice, nothingSurvives},
        {"noZombies", choice, noZombies},
        {"fiveZombies", choice, fiveZombies},
        {"readyWithoutCore", point, placeOf<BandKind::Ready>, holds<BandKind::Ready>},
        {"blockedByFullPipe", point, placeOf<BandKind::PipeFull>, holds<BandKind::PipeFull>},
        {"blockedByEmptyPipe", point, placeOf<BandKind::PipeEmpty>, holds<BandKind::PipeEmpty>},
        {"zombie", point, placeOf<BandKind::Zombie>, holds<BandKind::Zombie>},
    };
    return all;
}

} // namespace forkscope
