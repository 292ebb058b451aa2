#include "ui/preferences/ThemeChoice.h"

#include "ui/preferences/Settings.h"
#include "ui/preferences/Theme.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QStyle>
#include <QtWidgets/QStyleFactory>

#include <array>

namespace forkscope {

namespace {

const QString themeKey = QStringLiteral("theme");

/// The values in the settings, in the order of ThemeChoice.
constexpr std::array<const char *, 3> codes{"system", "light", "dark"};

/// Returns the desktop's style, to go back to it. Our palettes are made for Fusion.
QString systemStyle()
{
    static const QString name = QApplication::style()->name();
    return name;
}

void wear(ThemeChoice choice)
{
    const QString system = systemStyle(); // must be read before the style changes
    const bool isSystem = choice == ThemeChoice::System;
    const QString wanted = isSystem ? system : QStringLiteral("Fusion");
    if (QApplication::style()->name().compare(wanted, Qt::CaseInsensitive) != 0)
        QApplication::setStyle(QStyleFactory::create(wanted));
    if (!isSystem)
        QApplication::setPalette(choice == ThemeChoice::Dark ? darkPalette() : lightPalette());
    else if (QCoreApplication::testAttribute(Qt::AA_SetPalette))
        QApplication::setPalette(QPalette());
}

} // namespace

ThemeChoice themeChoice()
{
    const QString code = Settings().value(themeKey).toString();
    for (const auto choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
        if (code == QLatin1String(codes.at(size_t(choice))))
            return choice;
    }
    return ThemeChoice::System;
}

void chooseTheme(ThemeChoice choice)
{
    Settings().setValue(themeKey, QLatin1String(codes.at(size_t(choice))));
    wear(choice);
}

void wearChosenTheme(std::optional<ThemeChoice> instead)
{
    wear(instead.value_or(themeChoice()));
}

} // namespace forkscope
