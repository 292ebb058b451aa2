#pragma once

#include <QtCore/QByteArrayView>
#include <QtCore/QString>

namespace forkscope {

/// Where a word stands: a shell has special rules for the first word of a command.
enum class WordPlace { Program, Argument };

/// Returns a word that a shell reads back as the same bytes, quoted only if needed. The word is
/// printable: bytes that are not text and invisible characters become $'…'.
QString shellWord(QByteArrayView bytes, WordPlace place);

/// Returns bytes for a person to read within a sentence: unchanged if they are plain text, else
/// $'…'.
QString shownBytes(QByteArrayView bytes);

/// Returns whether an unquoted word has a special meaning to a shell where a program is expected.
bool isReservedWord(QStringView word);

} // namespace forkscope
