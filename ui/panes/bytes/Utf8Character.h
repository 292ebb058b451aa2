#pragma once

#include <QtCore/QByteArrayView>

#include <optional>

namespace forkscope {

/// What stands at the begin of some bytes read as UTF-8.
struct Utf8Character
{
    std::optional<char32_t> codePoint; ///< none: an invalid part, which stands for one U+FFFD
    int bytes = 0;                     ///< 1 to 4; 0 only where there are no bytes

    bool operator==(const Utf8Character &) const = default;
};

/// The first character of `bytes`, strictly (no overlong forms, no surrogates, nothing above
/// U+10FFFF). What is invalid is cut as the Unicode Standard recommends (3.9, maximal subparts):
/// each part that begins like a character and does not go on like one is one of its own. A
/// character that is cut off at the end is invalid. Pure.
Utf8Character firstCharacter(QByteArrayView bytes);

} // namespace forkscope
