#pragma once

#include "ui/panes/bytes/ByteClass.h"
#include "ui/panes/bytes/TextLines.h"

#include <QtCore/QString>
#include <QtGui/QPalette>

namespace forkscope {

/// What the views of bytes say, in the user's language. Pure.
namespace words {

/// "NUL", "control", "white space", "printable", "beyond ASCII".
QString byteClass(ByteClass byteClass);

/// "0x14: 65, “e”, printable".
QString byte(qint64 offset, char byte);

/// "한 U+D55C, letter: 3 bytes ed 95 9c"; of an invalid part: that it is none. `bytes` are its own.
QString character(std::optional<char32_t> codePoint, QByteArrayView bytes);

/// The classes with their marks and colours, as rich text of one line.
QString key(const QPalette &palette);

} // namespace words

} // namespace forkscope
