#pragma once

#include <QtCore/QString>

class QWidget;

// A lesson as it is seen from step to step, with something predicted for each question.

namespace forkscope {

class Workbench;

namespace scene {

void predictAll(const Workbench &window);

/// The reveal at its last lines; and what Investigate reveals.
QWidget *lessonEnd(Workbench &window);
QWidget *lessonFound(Workbench &window);

/// Pages of paper, as a PDF. False: it could not be written.
bool worksheet(Workbench &window, const QString &path);
bool answers(Workbench &window, const QString &path);

} // namespace scene

} // namespace forkscope
