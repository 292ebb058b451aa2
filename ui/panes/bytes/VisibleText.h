#pragma once

#include <QtCore/QByteArrayView>
#include <QtCore/QString>

#include <optional>

namespace forkscope {

/// A code point as text that can be shown safely: control characters other than line feed and tab
/// by their names (⟨NUL⟩ ⟨ESC⟩ …; the pictures that Unicode has for them are in few fonts), and
/// everything else that would act on its neighbours, be invisible or has no glyph (bidirectional
/// controls, line separators, code points without a character, …) as ⟨U+202E⟩. None, an invalid
/// part, is U+FFFD. Nothing is interpreted. Pure.
QString visibleCharacter(std::optional<char32_t> codePoint);

/// Whether visibleCharacter() puts something else in its place.
bool isReplaced(std::optional<char32_t> codePoint);

/// All of `bytes` as such text, read as UTF-8.
QString visibleText(QByteArrayView bytes);

} // namespace forkscope
