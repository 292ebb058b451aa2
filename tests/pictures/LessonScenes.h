#pragma once

#include <QtCore/QString>

class QWidget;

// Scenes of a lesson from step to step, with a prediction for each question.

namespace forkscope {

class Workbench;

namespace scene {

void predictAll(const Workbench &window);

/// These show the reveal at its last lines, and what Investigate reveals.
QWidget *lessonEnd(Workbench &window);
QWidget *lessonFound(Workbench &window);

/// These write pages of paper as a PDF. They return false if it could not be written.
bool worksheet(Workbench &window, const QString &path);
bool answers(Workbench &window, const QString &path);

} // namespace scene

} // namespace forkscope
