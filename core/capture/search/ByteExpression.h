#pragma once

#include "core/base/Result.h"
#include "core/capture/search/QueryError.h"

#include <QtCore/QByteArrayView>
#include <QtCore/QRegularExpression>
#include <QtCore/QString>

#include <vector>

namespace forkscope {

/// A regular expression (Perl's syntax) over bytes. QRegularExpression works on UTF-16, so each
/// byte becomes one code unit and offsets are bytes: ASCII stays as it is, and bytes from 0x80 on
/// go to a private area without letters, so that no rule about upper and lower case applies to
/// them.
class ByteExpression
{
public:
    /// How many steps an expression may take at one place before it gives up.
    enum class Effort : quint8 { Whole, Glance };

    /// Returns the expression for a typed text. A character beyond ASCII stands for its UTF-8
    /// bytes, `\xHH` for one byte. ^ and $ are the beginning and end of a line. A match has at
    /// least one byte.
    static Result<ByteExpression, QueryError> of(const QString &text);

    [[nodiscard]] QRegularExpression compiled(bool eitherCase, Effort effort) const;

    bool operator==(const ByteExpression &other) const { return m_pattern == other.m_pattern; }

private:
    ByteExpression() = default;

    QString m_pattern;                ///< for bytes converted by asCodeUnits()
    std::vector<qsizetype> m_placeOf; ///< which place in the typed text each code unit comes from
    friend class ExpressionReader;
};

/// Returns bytes in the form that ByteExpression's patterns match.
QString asCodeUnits(QByteArrayView bytes);

} // namespace forkscope
