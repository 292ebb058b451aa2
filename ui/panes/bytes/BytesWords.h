#pragma once

#include "ui/panes/bytes/ByteClass.h"
#include "ui/panes/bytes/TextLines.h"

#include <QtCore/QString>
#include <QtGui/QPalette>

namespace forkscope {

/// The words of the views of bytes, in the user's language. Pure.
namespace words {

/// Returns "NUL", "control", "white space", "printable" or "beyond ASCII".
QString byteClass(ByteClass byteClass);

/// Returns "0x14: 65, “e”, printable".
QString byte(qint64 offset, char byte);

/// Returns "한 U+D55C, letter: 3 bytes ed 95 9c", or that an invalid part is no character. `bytes`
/// are the character's own bytes.
QString character(std::optional<char32_t> codePoint, QByteArrayView bytes);

/// Returns the key: the classes with their marks and colours, as one line of rich text.
QString key(const QPalette &palette);

} // namespace words

} // namespace forkscope
