#pragma once

#include "ui/workbench/Workbench.h"

namespace forkscope {

/// Returns the only part of the window that has this type: a pane, a desk, the document, the
/// session. The window itself has no accessors for them.
template<typename Part> Part *the(const QObject &window)
{
    const QList<Part *> found = window.findChildren<Part *>();
    if (found.size() != 1)
        qFatal("the window has %d of %s", int(found.size()), Part::staticMetaObject.className());
    return found.first();
}

} // namespace forkscope
