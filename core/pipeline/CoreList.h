#pragma once

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringView>

#include <optional>

namespace forkscope {

/// Returns "0, 2-3" as {0, 2, 3}, sorted and without duplicates; nothing if `text` is no such list
/// or names a core above limits::core. Spaces are ignored.
std::optional<QList<int>> coresFromText(QStringView text);

/// Returns the list as text that coresFromText() reads, with three or more neighbours as a range:
/// "0, 2-4".
QString textFromCores(const QList<int> &cores);

} // namespace forkscope
