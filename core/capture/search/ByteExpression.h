#pragma once

#include "core/base/Result.h"
#include "core/capture/search/QueryError.h"

#include <QtCore/QByteArrayView>
#include <QtCore/QRegularExpression>
#include <QtCore/QString>

#include <vector>

namespace forkscope {

/// A regular expression (as Perl's) over bytes. QRegularExpression works on UTF-16, so each byte
/// stands as one code unit, and offsets are bytes: ASCII as itself, those from 0x80 on in a private
/// area where there are no letters, so that no rule of upper and lower case meets them.
class ByteExpression
{
public:
    /// How hard an expression may try at one place before it gives up.
    enum class Effort : quint8 { Whole, Glance };

    /// What a character beyond ASCII stands for are its UTF-8 bytes, `\xHH` is a byte. ^ and $ are
    /// the begin and end of a line, a match has at least one byte.
    static Result<ByteExpression, QueryError> of(const QString &text);

    [[nodiscard]] QRegularExpression compiled(bool eitherCase, Effort effort) const;

    bool operator==(const ByteExpression &other) const { return m_pattern == other.m_pattern; }

private:
    ByteExpression() = default;

    QString m_pattern;                ///< for bytes as asCodeUnits() has them
    std::vector<qsizetype> m_placeOf; ///< where in the text each code unit comes from
    friend class ExpressionReader;
};

/// Bytes as ByteExpression's patterns see them.
QString asCodeUnits(QByteArrayView bytes);

} // namespace forkscope
