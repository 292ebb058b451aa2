#pragma once

#include <QtCore/QByteArrayView>
#include <QtCore/QString>

namespace forkscope {

/// Where a word stands: a shell treats the first word of a command in its own ways.
enum class WordPlace { Program, Argument };

/// A word as a shell reads it back into the same bytes, quoted only where that is needed. The text
/// is plain: bytes that are not text, and characters that cannot be seen, become $'…'.
QString shellWord(QByteArrayView bytes, WordPlace place);

/// Bytes to be read by a person inside of a sentence: as they are where they are plain text, else
/// $'…'.
QString shownBytes(QByteArrayView bytes);

/// Whether a shell treats this unquoted word as its own where a program is expected.
bool isReservedWord(QStringView word);

} // namespace forkscope
