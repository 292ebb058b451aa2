#pragma once

#include <QtCore/QSettings>

namespace forkscope {

/// What the window remembers from one start to the next (~/.config/Forkscope/Forkscope.conf).
class Settings : public QSettings
{
public:
    Settings() : QSettings(QStringLiteral("Forkscope"), QStringLiteral("Forkscope")) {}
};

} // namespace forkscope
