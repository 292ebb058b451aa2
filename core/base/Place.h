#pragma once

#include <QtCore/QByteArrayView>
#include <QtCore/QString>

namespace forkscope {

/// Returns the place of a member of the object at `parent` in a plan file: `run.pollMs`, or
/// `environment["a b"]` if the key is no plain name. An empty `parent` is the file's own object.
QString memberPlace(const QString &parent, QByteArrayView key);

/// Returns the place of an element of the list at `parent`: `pipeline.stages[1]`.
QString elementPlace(const QString &parent, qsizetype index);

} // namespace forkscope
