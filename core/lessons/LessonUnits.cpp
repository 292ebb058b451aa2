#include "core/lessons/LessonUnits.h"

#include <QtCore/QList>

#include <QtCore/QLocale>

#include <algorithm>
#include <cmath>

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

/// Decimals: as many as say something, three at most.
int decimalsOf(double number)
{
    int decimals = 0;
    for (double scaled = number; decimals < 3 && std::abs(scaled - std::round(scaled)) > 1e-9;
         scaled *= 10)
        ++decimals;
    return decimals;
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

QString numberText(double number, const QString &unit, Language language)
{
    QString text = QLocale().toString(std::abs(number), 'f', decimalsOf(number));
    if (number < 0)
        text.prepend(QChar(0x2212)); // a true minus sign
    const QString words = unitText(unit, language);
    const bool isClose = words.isEmpty() || (language == Language::Korean && words != unit);
    return text + (isClose ? QString() : QStringLiteral(" ")) + words;
}

} // namespace forkscope
