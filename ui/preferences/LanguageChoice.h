#pragma once

#include <optional>

namespace forkscope {

/// What the user asked to be spoken to in: the system's language, or a certain one.
enum class LanguageChoice { System, English, Korean };

/// What was chosen last. At the first start: the system's.
[[nodiscard]] LanguageChoice languageChoice();

/// Remembers it, and changes the language of everything that is open.
void chooseLanguage(LanguageChoice choice);

/// At the start, before there are windows: what was chosen last, or this one for once.
void speakChosenLanguage(std::optional<LanguageChoice> instead = {});

} // namespace forkscope
