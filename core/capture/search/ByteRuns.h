#pragma once

#include <QtCore/QByteArrayView>

namespace forkscope {

/// Where two byte arrays of the same length are equal or differ. Pure.

/// Returns the first offset from `from` on where they differ, or their length.
qint64 firstUnequal(QByteArrayView one, QByteArrayView two, qint64 from);
/// Returns the first offset from `from` on where they are equal, or their length.
qint64 firstEqual(QByteArrayView one, QByteArrayView two, qint64 from);
/// Returns the last offset before `before` where they differ, or −1.
qint64 lastUnequal(QByteArrayView one, QByteArrayView two, qint64 before);
/// Returns the last offset before `before` where they are equal, or −1.
qint64 lastEqual(QByteArrayView one, QByteArrayView two, qint64 before);

} // namespace forkscope
