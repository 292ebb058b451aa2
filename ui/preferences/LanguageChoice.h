#pragma once

#include <optional>

namespace forkscope {

/// The language that the user asked for: the system's, or a certain one.
enum class LanguageChoice { System, English, Korean };

/// Returns the last choice; System at the first start.
[[nodiscard]] LanguageChoice languageChoice();

/// Remembers the choice and changes the language of everything that is open.
void chooseLanguage(LanguageChoice choice);

/// Sets the language at the start, before there are windows: the last choice, or `instead` for this
/// start only.
void speakChosenLanguage(std::optional<LanguageChoice> instead = {});

} // namespace forkscope
