#pragma once

#include <QtGui/QIcon>

namespace forkscope {

/// The icon `:/icons/<name>.svg`, drawn in the palette's text colour of the moment (so that it is
/// right in light and dark, enabled and disabled) and sharp at every size. With `ink` in that
/// colour while it is enabled.
QIcon themedIcon(const QString &name, const QColor &ink = {});

/// The program's own icon, in its own colours.
QIcon programIcon();

} // namespace forkscope
