#pragma once

#include "core/capture/store/ByteGlimpse.h"
#include "ui/panes/bytes/BytesLayout.h"

#include <QtCore/QList>
#include <QtCore/QString>

namespace forkscope {

/// Bytes of a stream that lie next to each other.
struct BytesPart
{
    qint64 offset = 0;
    QByteArray bytes;

    [[nodiscard]] qint64 end() const { return offset + bytes.size(); }
    bool operator==(const BytesPart &) const = default;
};

/// What is kept of `range`: one part, or two where the gap lies between.
QList<BytesPart> partsOf(const ByteStore &store, ByteRange range);
QList<BytesPart> partsOf(const ByteGlimpse &seen, ByteRange range);

/// Longer selections are not copied: the clipboard and what one pastes into would not bear it.
constexpr qint64 copyLimit = 16 << 20;

/// The ways in which bytes are copied.
enum class BytesFormat : quint8 {
    Hexdump,     ///< as `hexdump -vC` writes them, with the stream's offsets
    HexDigits,   ///< pairs of digits, 16 to a line
    Text,        ///< as VisibleText shows them
    PythonBytes, ///< a Python literal, as repr() writes it
    CArray,      ///< the definition of an array in C
    Base64,      ///< 76 characters to a line, as `base64` writes it
};

/// The parts one after the other. Where bytes between two parts were not kept, a line says how
/// many (in C and Python as a comment, so that it stays a definition or an expression).
QString formatted(const QList<BytesPart> &parts, BytesFormat format);

/// "gap: 1,234,567 bytes not kept", in the user's locale.
QString gapText(qint64 bytes);

/// "36 bytes", in the user's locale.
QString countedBytes(qint64 bytes);

} // namespace forkscope
