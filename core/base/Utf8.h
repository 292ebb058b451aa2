#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>
#include <QtCore/QString>

namespace forkscope {

/// One character of UTF-8 bytes; its length is 0 where the bytes are no UTF-8.
struct CodePoint
{
    char32_t value = 0;
    int length = 0; ///< bytes
};

/// The character that begins at byte `at`, which must be inside of `bytes`.
CodePoint codePointAt(QByteArrayView bytes, qsizetype at);

/// The position of the first byte that is no UTF-8, or the size of `bytes`.
qsizetype firstInvalidUtf8(QByteArrayView bytes);

/// Whether a character is seen as itself within one line. Controls, line separators, marks of
/// direction or zero width, and spaces other than the space are not.
bool isPlain(char32_t character);

/// Whether `bytes` are UTF-8 and every character isPlain().
bool isPlainUtf8(QByteArrayView bytes);

/// The UTF-8 of a character. Unlike QString::fromUcs4 it takes U+FEFF for a character.
QByteArray utf8Of(char32_t character);

/// The text of valid UTF-8. Unlike QString::fromUtf8 it keeps a byte order mark at the beginning.
QString textOfUtf8(QByteArrayView bytes);

} // namespace forkscope
