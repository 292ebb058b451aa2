#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>

namespace forkscope {

/// Returns bytes that are safe to show on a terminal. UTF-8 text, line ends and tabs stay. Every
/// other control character becomes visible (^[ for escape, \x9b for the C1 ones, \u{202e} for those
/// that change a line's text direction), and so does every byte that is not part of a character
/// (\xe2). So no output can control the terminal.
QByteArray terminalText(QByteArrayView bytes);

/// Returns how many bytes at the end of `bytes` may be the beginning of a character of UTF-8 whose
/// end is still to come: 0 … 3.
qsizetype halfCharacterAtEnd(QByteArrayView bytes);

} // namespace forkscope
