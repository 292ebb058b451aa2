#pragma once

#include <QtCore/QByteArrayView>

namespace forkscope {

/// Where two byte arrays of the same length differ: places in them. Pure.

/// The first place from `from` on where they differ; the length where they do not.
qint64 firstUnequal(QByteArrayView one, QByteArrayView two, qint64 from);
/// The first place from `from` on where they are equal; the length where they are not.
qint64 firstEqual(QByteArrayView one, QByteArrayView two, qint64 from);
/// The last place before `before` where they differ; −1 where they do not.
qint64 lastUnequal(QByteArrayView one, QByteArrayView two, qint64 before);
/// The last place before `before` where they are equal; −1 where they are not.
qint64 lastEqual(QByteArrayView one, QByteArrayView two, qint64 before);

} // namespace forkscope
