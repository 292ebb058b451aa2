#include "ui/preferences/ZoomChoice.h"

#include "ui/preferences/Settings.h"
#include "ui/shared/Zoom.h"

namespace forkscope {

namespace {
const QString zoomKey = QStringLiteral("zoom");
} // namespace

void takeChosenZoom(std::optional<int> instead)
{
    zoom::setPercent(instead ? *instead : Settings().value(zoomKey, zoom::usual).toInt());
}

void chooseZoom(int percent)
{
    zoom::setPercent(percent);
    Settings().setValue(zoomKey, zoom::percent());
}

} // namespace forkscope
