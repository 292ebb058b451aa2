#include "core/lessons/LessonUnits.h"

#include <QtCore/QList>

#include <QtCore/QLocale>

#include <algorithm>
#include <cmath>

namespace forkscope {

namespace {

struct Unit
{
    BothText name;   ///< the English word is the unit's name in a lesson's file
    QString english; ///< the word behind a 1, if it differs
};

const QList<Unit> &units()
{
    static const QList<Unit> all{
        {{QString(), QString()}, {}},
        {{QStringLiteral("s"), QStringLiteral("초")}, {}},
        {{QStringLiteral("ms"), QStringLiteral("ms")}, {}},
        {{QStringLiteral("×"), QStringLiteral("배")}, {}},
        {{QStringLiteral("%"), QStringLiteral("%")}, {}},
        {{QStringLiteral("bytes"), QStringLiteral("바이트")}, QStringLiteral("byte")},
        {{QStringLiteral("KiB"), QStringLiteral("KiB")}, {}},
        {{QStringLiteral("children"), QStringLiteral("개")}, QStringLiteral("child")},
        {{QStringLiteral("processes"), QStringLiteral("개")}, QStringLiteral("process")},
        {{QStringLiteral("looks"), QStringLiteral("번")}, QStringLiteral("look")}};
    return all;
}

const Unit *unitNamed(const QString &name)
{
    const auto found = std::find_if(units().begin(), units().end(),
                                    [&](const Unit &known) { return known.name.english == name; });
    return found == units().end() ? nullptr : &*found;
}

QString unitBehind(double number, const QString &unit, Language language)
{
    const Unit *known = unitNamed(unit);
    const bool isOne = known && language == Language::English && std::abs(number) == 1;
    return isOne && !known->english.isEmpty() ? known->english : unitText(unit, language);
}

/// Returns how many decimals are significant, three at most.
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
    for (const Unit &unit : units())
        names << unit.name.english;
    return names;
}

QString unitText(const QString &unit, Language language)
{
    const Unit *known = unitNamed(unit);
    return known ? known->name.in(language) : unit;
}

QString numberText(double number, const QString &unit, Language language)
{
    QString text = QLocale().toString(std::abs(number), 'f', decimalsOf(number));
    if (number < 0)
        text.prepend(QChar(0x2212)); // a true minus sign
    const QString words = unitBehind(number, unit, language);
    const bool isClose = words.isEmpty() || (language == Language::Korean && words != unit);
    return text + (isClose ? QString() : QStringLiteral(" ")) + words;
}

} // namespace forkscope
