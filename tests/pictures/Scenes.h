#pragma once

class QWidget;

// What is only seen when it is asked for: each brings it up and returns what is painted.

namespace forkscope {

class Workbench;

namespace scene {

QWidget *threeWays(Workbench &window);
QWidget *speedUp(Workbench &window);
QWidget *instanceTimes(Workbench &window);
/// The lanes are cores.
QWidget *lanesByCore(Workbench &window);
/// One slice of the first process fills the timeline.
QWidget *oneSlice(Workbench &window);
/// What passed the wire behind the first stage; the table beside it as wide as its last bytes want.
QWidget *tap(Workbench &window);
/// The first character beyond ASCII, selected; as text, or in hex.
QWidget *characterAsText(Workbench &window);
QWidget *characterInHex(Workbench &window);
/// The bytes that were not kept.
QWidget *gap(Workbench &window);
/// The outputs of the first two instances side by side; which outputs are equal.
QWidget *compare(Workbench &window);
QWidget *groups(Workbench &window);
QWidget *handbook(Workbench &window);
QWidget *code(Workbench &window);
QWidget *presentation(Workbench &window);
/// The run replayed to its half.
QWidget *replayedHalf(Workbench &window);
QWidget *welcome(Workbench &window);

} // namespace scene

} // namespace forkscope
