#pragma once

#include <QtGui/QIcon>

namespace forkscope {

/// Returns the icon `:/icons/<name>.svg`, sharp at every size. It is drawn in the palette's current
/// text colour, so that it is right in light and dark, enabled and disabled; with `ink`, in that
/// colour while it is enabled.
QIcon themedIcon(const QString &name, const QColor &ink = {});

/// Returns the program's icon in its own colours.
QIcon programIcon();

} // namespace forkscope
