#pragma once

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringView>

#include <optional>

namespace forkscope {

/// "0, 2-3" as {0, 2, 3}, ascending and each once; none where `text` is no such list or a core is
/// above limits::core. Spaces do not count.
std::optional<QList<int>> coresFromText(QStringView text);

/// The list as coresFromText() reads it, with three and more neighbours as a range: "0, 2-4".
QString textFromCores(const QList<int> &cores);

} // namespace forkscope
