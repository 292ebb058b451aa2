#include "core/lessons/LessonTally.h"

#include "core/analysis/words/MistakeFacts.h"
#include "core/analysis/words/Words.h"
#include "core/capture/Capture.h"
#include "core/record/RunRecord.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

namespace forkscope {

namespace {

constexpr int mostBytes = 64;  ///< of an output that is shown unchanged
constexpr int mostOutputs = 4; ///< kinds of output with a bar of their own

BothText bothAlike(const QString &text)
{
    return {text, text};
}

QByteArray beginOfOutput(const RunRecord &record, int instance)
{
    const int last = int(record.plan().pipeline.stages.size()) - 1;
    const auto store =
        record.capture() ? record.capture()->find({{instance, last}, StreamKind::Output}) : nullptr;
    return store ? store->read(0, mostBytes) : QByteArray();
}

bool isMd5(const QByteArray &output)
{
    static const QRegularExpression hash(QStringLiteral("^[0-9a-f]{32}\\b"));
    return hash.match(QString::fromLatin1(output)).hasMatch();
}

BothText unsuccessful(const InstanceRecord &instance)
{
    const QString status = format::status(instance.status);
    switch (instance.outcome.value_or(Outcome::Failed)) {
    case Outcome::TimedOut:
        return {QStringLiteral("timed out, status %1").arg(status),
                QStringLiteral("시간 초과, 종료 상태 %1").arg(status)};
    case Outcome::Stopped:
        return {QStringLiteral("stopped"), QStringLiteral("중단")};
    case Outcome::NotStarted:
        return {QStringLiteral("not started"), QStringLiteral("시작 안 됨")};
    default:
        return {QStringLiteral("failed, status %1").arg(status),
                QStringLiteral("실패, 종료 상태 %1").arg(status)};
    }
}

/// What an instance is counted under.
struct Label
{
    BothText text;
    bool isOutput = false; ///< whether the text is just the output
};

/// Returns an output's label. `taken`: the parent took bytes that were meant for the last stage.
Label outputLabel(const QByteArray &output, bool taken)
{
    if (output.isEmpty())
        return {{QStringLiteral("no output"), QStringLiteral("출력 없음")}};
    if (output.startsWith("d41d8cd98f00b204e9800998ecf8427e"))
        return {{QStringLiteral("d41d8cd9…, the hash of nothing"),
                 QStringLiteral("d41d8cd9…, 빈 입력의 해시")}};
    if (isMd5(output) && taken)
        return {{QStringLiteral("the hash of some bytes"), QStringLiteral("일부 바이트의 해시")}};
    if (isMd5(output))
        return {{QStringLiteral("the hash of all bytes"), QStringLiteral("모든 바이트의 해시")}};
    return {bothAlike(QString::fromUtf8(output.trimmed())), true};
}

void count(QList<Tally> *tallies, const BothText &label, bool wrong)
{
    for (Tally &tally : *tallies) {
        if (tally.label == label) {
            ++tally.count;
            return;
        }
    }
    tallies->append({label, 1, wrong});
}

/// Merges the outputs into one if there are too many kinds to tell apart.
QList<Tally> atMost(int most, const QList<Tally> &outputs)
{
    if (outputs.size() <= most)
        return outputs;
    Tally all{{QStringLiteral("%1 different outputs").arg(outputs.size()),
               QStringLiteral("서로 다른 출력 %1가지").arg(outputs.size())},
              0};
    for (const Tally &output : outputs)
        all.count += output.count;
    return {all};
}

} // namespace

QList<Tally> tallyOf(const RunsMade &made)
{
    QList<Tally> tallies;
    QList<Tally> outputs;
    for (const auto &record : made.records) {
        for (int i = 0; i < int(record->instances().size()); ++i) {
            const InstanceRecord &instance = record->instances()[size_t(i)];
            const bool succeeded = instance.outcome == Outcome::Succeeded;
            const bool taken = mistakes::bytesTaken(*record, i) > 0;
            const Label label = succeeded ? outputLabel(beginOfOutput(*record, i), taken)
                                          : Label{unsuccessful(instance)};
            count(label.isOutput ? &outputs : &tallies, label.text, !succeeded || taken);
        }
    }
    tallies += atMost(mostOutputs, outputs);
    std::stable_sort(tallies.begin(), tallies.end(),
                     [](const Tally &a, const Tally &b) { return a.count > b.count; });
    return tallies;
}

} // namespace forkscope
