#pragma once

#include <QtCore/QtGlobal>

#include <optional>

namespace forkscope {

/// What the user wants the window to look like: as the desktop does, or with one of our palettes.
enum class ThemeChoice : quint8 { System, Light, Dark };

/// What was chosen last. At the first start: the system's.
[[nodiscard]] ThemeChoice themeChoice();

/// Remembers it, and repaints everything that is open.
void chooseTheme(ThemeChoice choice);

/// At the start, before there are windows: what was chosen last, or this one for once.
void wearChosenTheme(std::optional<ThemeChoice> instead = {});

} // namespace forkscope
