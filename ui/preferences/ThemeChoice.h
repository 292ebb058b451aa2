#pragma once

#include <QtCore/QtGlobal>

#include <optional>

namespace forkscope {

/// How the user wants the window to look: like the desktop, or with one of our palettes.
enum class ThemeChoice : quint8 { System, Light, Dark };

/// Returns the last choice; System at the first start.
[[nodiscard]] ThemeChoice themeChoice();

/// Remembers the choice and repaints everything that is open.
void chooseTheme(ThemeChoice choice);

/// Sets the theme at the start, before there are windows: the last choice, or `instead` for this
/// start only.
void wearChosenTheme(std::optional<ThemeChoice> instead = {});

} // namespace forkscope
