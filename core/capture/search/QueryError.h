#pragma once

#include <QtCore/QString>

namespace forkscope {

/// Why a text cannot be searched for, and where in it (in UTF-16 code units).
struct QueryError
{
    enum class Kind : quint8 {
        Empty,
        TooLong,          ///< more bytes than ByteQuery::longestPattern
        NotHex,           ///< neither a hex digit nor ?
        HalfByte,         ///< a hex digit without a second one
        NoByte,           ///< \x{…} or \o{…} above ff
        CharacterInClass, ///< a character beyond ASCII in […], which would be several bytes
        BadExpression,    ///< see detail
    };

    Kind kind = Kind::Empty;
    qsizetype at = 0;
    QString detail; ///< of BadExpression, in English
};

} // namespace forkscope
