#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>

namespace forkscope {

/// Bytes as they may be shown on a terminal: UTF-8 text, line ends and tabs stay, every other
/// control character becomes visible (^[ for escape, \x9b for the C1 ones, \u{202e} for those that
/// turn a line's text) and so does every byte that is not part of a character (\xe2), so that no
/// output can drive the terminal.
QByteArray terminalText(QByteArrayView bytes);

} // namespace forkscope
