#pragma once

#include <QtCore/QByteArrayView>
#include <QtCore/QList>
#include <QtCore/QString>

namespace forkscope {

/// One way to read the bytes at a place. A value is empty if there are too few bytes for it. Both
/// values are the same if the order of bytes makes no difference.
struct InspectedValue
{
    QString name;
    QString little; ///< lowest byte first
    QString big;    ///< highest byte first

    bool operator==(const InspectedValue &) const = default;
};

/// Returns the first bytes (at most eight) read as integers of 1 to 8 bytes with and without sign,
/// as IEEE 754 numbers, as a UTF-8 character, and as seconds (4 bytes) and milliseconds (8 bytes)
/// since 1970 in UTC. Numbers are in the C locale, since they are for copying. Pure.
QList<InspectedValue> inspected(QByteArrayView bytes);

} // namespace forkscope
