#include "core/base/Range.h"

#include <QtCore/QCoreApplication>

namespace forkscope {

QString rangeMessage(Range range)
{
    return QCoreApplication::translate("forkscope::PlanCheck",
                                       "A whole number from %1 to %2 is expected here.")
        .arg(range.least)
        .arg(range.most);
}

} // namespace forkscope
