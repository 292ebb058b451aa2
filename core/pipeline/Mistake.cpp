#include "core/pipeline/Mistake.h"

#include "core/pipeline/Plan.h"

#include <algorithm>

namespace forkscope {

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
    return run.mistakes.contains(nameOf(mistake));
}

} // namespace forkscope
