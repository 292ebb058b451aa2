#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>
#include <QtCore/QString>

namespace forkscope {

/// One character of UTF-8 text; its length is 0 if the bytes are no UTF-8.
struct CodePoint
{
    char32_t value = 0;
    int length = 0; ///< in bytes
};

/// Returns the character that begins at byte `at`, which must be inside of `bytes`.
CodePoint codePointAt(QByteArrayView bytes, qsizetype at);

/// Returns the position of the first byte that is no UTF-8, or the size of `bytes`.
qsizetype firstInvalidUtf8(QByteArrayView bytes);

/// Returns whether a character is visible as itself within one line. Controls, line separators,
/// direction marks, characters of zero width, and spaces other than U+0020 are not.
bool isPlain(char32_t character);

/// Returns whether `bytes` are UTF-8 and isPlain() holds for every character.
bool isPlainUtf8(QByteArrayView bytes);

/// Returns the UTF-8 of a character. Unlike QString::fromUcs4 it treats U+FEFF as a character.
QByteArray utf8Of(char32_t character);

/// Returns the text of valid UTF-8. Unlike QString::fromUtf8 it keeps a leading byte order mark.
QString textOfUtf8(QByteArrayView bytes);

} // namespace forkscope
