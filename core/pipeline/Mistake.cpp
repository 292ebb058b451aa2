#include "core/pipeline/Mistake.h"

#include "core/pipeline/Plan.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace forkscope {

namespace {

struct MistakeTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::Mistakes)
};

} // namespace

QString nameOf(Mistake mistake)
{
    switch (mistake) {
    case Mistake::ReadsOutputItself:
        return QStringLiteral("readsOutputItself");
    case Mistake::KeepsWriteEnd:
        return QStringLiteral("keepsWriteEnd");
    case Mistake::WritesThenReads:
        return QStringLiteral("writesThenReads");
    case Mistake::IgnoresStatus:
        return QStringLiteral("ignoresStatus");
    case Mistake::NeverWaits:
        return QStringLiteral("neverWaits");
    case Mistake::KillsOnlyChild:
        return QStringLiteral("killsOnlyChild");
    case Mistake::OneAfterAnother:
        return QStringLiteral("oneAfterAnother");
    }
    Q_UNREACHABLE();
}

std::optional<Mistake> mistakeNamed(QStringView name)
{
    const auto *const found =
        std::ranges::find_if(allMistakes, [name](Mistake each) { return nameOf(each) == name; });
    return found == allMistakes.end() ? std::nullopt : std::optional(*found);
}

bool makes(const RunSettings &run, Mistake mistake)
{
    return !run.mistakes.isEmpty() && run.mistakes.contains(nameOf(mistake));
}

QString labelOf(Mistake mistake)
{
    switch (mistake) {
    case Mistake::ReadsOutputItself:
        return MistakeTexts::tr("Reads what was meant for the next stage");
    case Mistake::KeepsWriteEnd:
        return MistakeTexts::tr("Keeps the write ends of wires open");
    case Mistake::WritesThenReads:
        return MistakeTexts::tr("Writes everything before it reads");
    case Mistake::IgnoresStatus:
        return MistakeTexts::tr("Ignores all statuses but the last");
    case Mistake::NeverWaits:
        return MistakeTexts::tr("Does not wait for what has ended");
    case Mistake::KillsOnlyChild:
        return MistakeTexts::tr("Signals only its direct children");
    case Mistake::OneAfterAnother:
        return MistakeTexts::tr("Starts each only after the last has ended");
    }
    Q_UNREACHABLE();
}

QString sentenceOf(Mistake mistake)
{
    switch (mistake) {
    case Mistake::ReadsOutputItself:
        return MistakeTexts::tr(
            "The parent reads the wires itself, too: bytes that it gets first never "
            "reach the next stage.");
    case Mistake::KeepsWriteEnd:
        return MistakeTexts::tr(
            "The parent forgets to close its copies of the write ends: a reader waits "
            "for an end of file that never comes.");
    case Mistake::WritesThenReads:
        return MistakeTexts::tr(
            "The parent reads no output before all of the input is written: when both "
            "pipes are full, everybody waits for ever.");
    case Mistake::IgnoresStatus:
        return MistakeTexts::tr(
            "Only the last stage's status counts: a failure before it goes unnoticed.");
    case Mistake::NeverWaits:
        return MistakeTexts::tr(
            "Nobody asks for the statuses of what has ended: it stays as zombies until "
            "nothing else is left.");
    case Mistake::KillsOnlyChild:
        return MistakeTexts::tr(
            "Signals go to the stages alone and not to their groups: what they started "
            "themselves lives on.");
    case Mistake::OneAfterAnother:
        return MistakeTexts::tr(
            "Each instance is waited for before the next one is started: nothing runs "
            "side by side.");
    }
    Q_UNREACHABLE();
}

qint64 timeLimitMs(const RunSettings &run)
{
    const bool mayHang = makes(run, Mistake::KeepsWriteEnd) || makes(run, Mistake::WritesThenReads);
    return run.timeoutMs == 0 && mayHang ? mistakeLimitMs : run.timeoutMs;
}

} // namespace forkscope
