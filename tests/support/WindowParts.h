#pragma once

#include "ui/workbench/Workbench.h"

namespace forkscope {

/// The one part of the window that is of this type: a pane, a desk, its document, its session. The
/// window has no accessors of its own for them.
template<typename Part> Part *the(const QObject &window)
{
    const QList<Part *> found = window.findChildren<Part *>();
    if (found.size() != 1)
        qFatal("the window has %d of %s", int(found.size()), Part::staticMetaObject.className());
    return found.first();
}

} // namespace forkscope
