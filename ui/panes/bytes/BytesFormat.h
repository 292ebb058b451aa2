#pragma once

#include "core/capture/store/ByteGlimpse.h"
#include "ui/panes/bytes/BytesLayout.h"

#include <QtCore/QList>
#include <QtCore/QString>

namespace forkscope {

/// Consecutive bytes of a stream.
struct BytesPart
{
    qint64 offset = 0;
    QByteArray bytes;

    [[nodiscard]] qint64 end() const { return offset + bytes.size(); }
    bool operator==(const BytesPart &) const = default;
};

/// Returns what is kept of `range`: one part, or two with the gap between them.
QList<BytesPart> partsOf(const ByteStore &store, ByteRange range);
QList<BytesPart> partsOf(const ByteGlimpse &seen, ByteRange range);

/// Longer selections are not copied, because neither the clipboard nor most programs that one
/// pastes into could cope with them.
constexpr qint64 copyLimit = 16 << 20;

/// The formats in which bytes can be copied.
enum class BytesFormat : quint8 {
    Hexdump,     ///< as `hexdump -vC` writes them, with the stream's offsets
    HexDigits,   ///< pairs of digits, 16 to a line
    Text,        ///< as VisibleText shows them
    PythonBytes, ///< a Python literal, as repr() writes it
    CArray,      ///< the definition of an array in C
    Base64,      ///< 76 characters to a line, as `base64` writes it
};

/// Returns the parts one after another. A line between two parts says how many bytes were not kept
/// (in C and Python as a comment, so that the text stays a definition or an expression).
QString formatted(const QList<BytesPart> &parts, BytesFormat format);

/// Returns "gap: 1,234,567 bytes not kept" in the user's locale.
QString gapText(qint64 bytes);

/// Returns "36 bytes" in the user's locale.
QString countedBytes(qint64 bytes);

} // namespace forkscope
