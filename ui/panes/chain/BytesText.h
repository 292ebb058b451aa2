#pragma once

#include "core/base/Result.h"
#include "core/pipeline/PipelineText.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace forkscope {

/// Returns bytes as one line that can be edited in a field: UTF-8 without control characters as it
/// is, anything else as $'…' with \xNN. bytesOfText() reads it back into the same bytes.
QString textOfBytes(const QByteArray &bytes);

/// Returns the bytes that a field says. A text that begins with $' is read as a shell reads $'…';
/// any other text is literal.
Result<QByteArray, TextProblem> bytesOfText(const QString &text);

/// Returns "e2 34 55".
QString hexOfBytes(const QByteArray &bytes);

/// Reads pairs of hex digits. Spaces, line breaks, commas, colons, 0x and \x between them are
/// ignored.
Result<QByteArray, TextProblem> bytesOfHex(const QString &text);

} // namespace forkscope
