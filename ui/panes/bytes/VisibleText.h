#pragma once

#include <QtCore/QByteArrayView>
#include <QtCore/QString>

#include <optional>

namespace forkscope {

/// Returns a code point as text that can be shown safely. Control characters other than line feed
/// and tab become their names (⟨NUL⟩ ⟨ESC⟩ …; Unicode's pictures for them are in few fonts).
/// Whatever else would act on its neighbours, be invisible or have no glyph (bidirectional
/// controls, line separators, code points without a character, …) becomes ⟨U+202E⟩. None, an
/// invalid part, becomes U+FFFD. Nothing is interpreted. Pure.
QString visibleCharacter(std::optional<char32_t> codePoint);

/// Returns whether visibleCharacter() replaces the code point.
bool isReplaced(std::optional<char32_t> codePoint);

/// Returns all of `bytes`, read as UTF-8, as such text.
QString visibleText(QByteArrayView bytes);

} // namespace forkscope
