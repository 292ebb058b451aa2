#pragma once

#include "core/lessons/Language.h"

namespace forkscope {

/// The language that the program speaks now. English until setCurrentLanguage() was called.
[[nodiscard]] Language currentLanguage();

/// The first of the languages wanted by the system that the program speaks; English where it speaks
/// none of them.
[[nodiscard]] Language systemLanguage();

/// Everything speaks that language from now on, numbers and Qt's own dialogs too: what is open gets
/// QEvent::LanguageChange and QEvent::LocaleChange. Needs the application object.
void setCurrentLanguage(Language language);

} // namespace forkscope
