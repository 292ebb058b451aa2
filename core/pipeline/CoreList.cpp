#include "core/pipeline/CoreList.h"

#include "core/pipeline/Plan.h"

#include <QtCore/QStringList>

#include <algorithm>

namespace forkscope {

namespace {

/// Accepts only ASCII digits, up to limits::core.
std::optional<int> coreFromText(QStringView text)
{
    const QStringView digits = text.trimmed();
    if (digits.isEmpty())
        return {};
    int core = 0;
    for (const QChar digit : digits) {
        if (digit < u'0' || digit > u'9')
            return {};
        core = core * 10 + (digit.unicode() - u'0');
        if (core > limits::core)
            return {};
    }
    return core;
}

} // namespace

std::optional<QList<int>> coresFromText(QStringView text)
{
    QList<int> cores;
    const QList<QStringView> parts = text.split(u',');
    for (const QStringView part : parts) {
        const qsizetype dash = part.indexOf(u'-');
        const auto first = coreFromText(dash < 0 ? part : part.first(dash));
        const auto last = dash < 0 ? first : coreFromText(part.sliced(dash + 1));
        if (!first || !last || *first > *last)
            return {};
        for (int core = *first; core <= *last; ++core)
            cores.append(core);
    }
    std::sort(cores.begin(), cores.end());
    cores.resize(std::unique(cores.begin(), cores.end()) - cores.begin());
    return cores;
}

QString textFromCores(const QList<int> &cores)
{
    QStringList parts;
    for (qsizetype i = 0; i < cores.size();) {
        qsizetype end = i + 1;
        while (end < cores.size() && cores[end] == cores[end - 1] + 1)
            ++end;
        if (end - i < 3)
            end = i + 1;
        parts << (end - i == 1 ? QString::number(cores[i])
                               : QStringLiteral("%1-%2").arg(cores[i]).arg(cores[end - 1]));
        i = end;
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace forkscope
