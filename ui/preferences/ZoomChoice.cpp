#include "ui/preferences/ZoomChoice.h"

#include "ui/preferences/Settings.h"
#include "ui/shared/Zoom.h"

namespace forkscope {

namespace {
const QString zoomKey = QStringLiteral("zoom");
} // namespace

void takeChosenZoom()
{
    bool isGiven = false;
    const int given = qEnvironmentVariableIntValue("FORKSCOPE_ZOOM", &isGiven);
    zoom::setPercent(isGiven ? given : Settings().value(zoomKey, zoom::usual).toInt());
}

void chooseZoom(int percent)
{
    zoom::setPercent(percent);
    Settings().setValue(zoomKey, zoom::percent());
}

} // namespace forkscope
