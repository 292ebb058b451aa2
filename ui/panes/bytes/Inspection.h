#pragma once

#include <QtCore/QByteArrayView>
#include <QtCore/QList>
#include <QtCore/QString>

namespace forkscope {

/// One way to read the bytes at a place. A value is empty where there are too few bytes for it;
/// where the order of bytes makes no difference, both are the same.
struct InspectedValue
{
    QString name;
    QString little; ///< lowest byte first
    QString big;    ///< highest byte first

    bool operator==(const InspectedValue &) const = default;
};

/// The bytes from a cursor on (eight are looked at) as integers of 1 to 8 bytes with and without
/// sign, IEEE 754 numbers, a UTF-8 character, seconds (4 bytes) and milliseconds (8 bytes) since
/// 1970 in UTC. Numbers in the C locale, as they are for copying. Pure.
QList<InspectedValue> inspected(QByteArrayView bytes);

} // namespace forkscope
