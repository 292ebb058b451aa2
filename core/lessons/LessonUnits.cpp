#include "core/lessons/LessonUnits.h"

#include <QtCore/QList>

#include <algorithm>

namespace forkscope {

namespace {

/// The English word is the unit's name in a lesson's file.
const QList<BothText> &units()
{
    static const QList<BothText> all{
        {QString(), QString()},
        {QStringLiteral("s"), QStringLiteral("초")},
        {QStringLiteral("ms"), QStringLiteral("ms")},
        {QStringLiteral("×"), QStringLiteral("배")},
        {QStringLiteral("%"), QStringLiteral("%")},
        {QStringLiteral("bytes"), QStringLiteral("바이트")},
        {QStringLiteral("KiB"), QStringLiteral("KiB")},
        {QStringLiteral("children"), QStringLiteral("개")},
        {QStringLiteral("processes"), QStringLiteral("개")},
        {QStringLiteral("looks"), QStringLiteral("번")}};
    return all;
}

} // namespace

QStringList lessonUnits()
{
    QStringList names;
    for (const BothText &unit : units())
        names << unit.english;
    return names;
}

QString unitText(const QString &unit, Language language)
{
    const auto found = std::find_if(units().begin(), units().end(), [&](const BothText &known) {
        return known.english == unit;
    });
    return found == units().end() ? unit : found->in(language);
}

} // namespace forkscope
