#pragma once

#include "ui/preferences/LanguageChoice.h"
#include "ui/preferences/ThemeChoice.h"

#include <QtCore/QList>
#include <QtCore/QSize>
#include <QtCore/QString>

#include <functional>
#include <optional>

class QWidget;

namespace forkscope {

class Workbench;

/// What is run before the picture is taken.
enum class Made : quint8 { Nothing, Run, RunWithoutTrace, ThreeWays, SpeedUp, Lesson };

/// A picture of the window, or of one that it opens.
struct Picture
{
    QString name;    ///< of its file
    QByteArray plan; ///< a file, an example or a lesson
    Made made = Made::Run;
    /// How long after the start of the run the picture is taken. Without a value it is taken after
    /// the run's end, when the views have settled.
    std::optional<int> atMs{};
    /// Brings up what is only seen when it is asked for, and returns the widget that is painted. If
    /// it is empty, the window is painted as it is.
    std::function<QWidget *(Workbench &window)> prepare{};
    QSize size{1440, 900};
    ThemeChoice theme = ThemeChoice::Light;
    LanguageChoice language = LanguageChoice::English;
    int zoom = 100; ///< percent
    /// Writes a lesson's page of paper as NAME.pdf, which is then the picture.
    std::function<bool(Workbench &window, const QString &path)> paper{};
};

QList<Picture> allPictures();

} // namespace forkscope
