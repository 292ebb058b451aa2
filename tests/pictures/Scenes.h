#pragma once

#include <functional>

class QWidget;

// Each of these brings up something that is only seen when it is asked for, and returns the widget
// that is painted.

namespace forkscope {

class Workbench;

namespace scene {

QWidget *threeWays(Workbench &window);
QWidget *speedUp(Workbench &window);
QWidget *instanceTimes(Workbench &window);
/// The lanes are cores.
QWidget *lanesByCore(Workbench &window);
/// A part of the run, about the middle of its first instance, with lanes by process or by core.
std::function<QWidget *(Workbench &window)> partOfTheRun(double share, bool byCore);
/// One slice of the first process fills the timeline.
QWidget *oneSlice(Workbench &window);
/// Shows what passed the wire behind the first stage. The table beside it is as wide as its last
/// bytes need.
QWidget *tap(Workbench &window);
/// These select the first character beyond ASCII, as text or in hex.
QWidget *characterAsText(Workbench &window);
QWidget *characterInHex(Workbench &window);
/// The bytes that were not kept.
QWidget *gap(Workbench &window);
/// These show the outputs of the first two instances side by side, and which outputs are equal.
QWidget *compare(Workbench &window);
QWidget *groups(Workbench &window);
QWidget *handbook(Workbench &window);
QWidget *code(Workbench &window);
QWidget *presentation(Workbench &window);
/// Replays the first half of the run.
QWidget *replayedHalf(Workbench &window);
QWidget *welcome(Workbench &window);

} // namespace scene

} // namespace forkscope
