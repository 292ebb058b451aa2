#pragma once

#include "core/lessons/Language.h"

namespace forkscope {

/// Returns the current language of the program; English until setCurrentLanguage() is called.
[[nodiscard]] Language currentLanguage();

/// Returns the first of the system's preferred languages that the program has; English if it has
/// none of them.
[[nodiscard]] Language systemLanguage();

/// Changes the language of everything, including numbers and Qt's own dialogs. Open widgets get
/// QEvent::LanguageChange and QEvent::LocaleChange. Needs the application object.
void setCurrentLanguage(Language language);

} // namespace forkscope
