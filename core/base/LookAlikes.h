#pragma once

#include <QtCore/QString>

#include <optional>

namespace forkscope {

/// A character that cannot be seen, or that stands where a plain one is meant: what word
/// processors, web pages and keyboards of other scripts put in the place of spaces, bars, quotes
/// and hyphens.
struct LookAlike
{
    QString name;      ///< by the Unicode standard, with its number: "NO-BREAK SPACE (U+00A0)"
    char meant = '\0'; ///< the plain character; NUL if the character cannot be seen at all
};

/// Returns what a character looks like; nothing if it looks like itself.
std::optional<LookAlike> lookAlike(char32_t character);

} // namespace forkscope
