#pragma once

#include <QtCore/QByteArrayView>

#include <optional>

namespace forkscope {

/// The first character of some bytes that are read as UTF-8.
struct Utf8Character
{
    std::optional<char32_t> codePoint; ///< none: an invalid part, which stands for one U+FFFD
    int bytes = 0;                     ///< 1 to 4; 0 only if there are no bytes

    bool operator==(const Utf8Character &) const = default;
};

/// Returns the first character of `bytes`, read strictly (no overlong forms, no surrogates, nothing
/// above U+10FFFF). Invalid bytes are divided as the Unicode Standard recommends (3.9, maximal
/// subparts): bytes that begin a character but do not complete it are one invalid part. A character
/// that is cut off at the end is invalid. Pure.
Utf8Character firstCharacter(QByteArrayView bytes);

} // namespace forkscope
