#pragma once

#include <QtCore/QString>

namespace forkscope {

/// Why a text is nothing to search for, and where in it (in UTF-16 code units).
struct QueryError
{
    enum class Kind : quint8 {
        Empty,
        TooLong,          ///< more bytes than ByteQuery::longestPattern
        NotHex,           ///< neither a hex digit nor ?
        HalfByte,         ///< a hex digit without its second
        NoByte,           ///< \x{…} or \o{…} above ff
        CharacterInClass, ///< beyond ASCII in […]: it is several bytes
        BadExpression,    ///< see detail
    };

    Kind kind = Kind::Empty;
    qsizetype at = 0;
    QString detail; ///< of a bad expression, in English
};

} // namespace forkscope
