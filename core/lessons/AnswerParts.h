#pragma once

#include "core/analysis/figures/SpeedUp.h"
#include "core/lessons/AnswerFunctions.h"

namespace forkscope::answers {

/// What the functions that answer share.

// A smaller relative difference counts as none, as runs on a busy machine vary that much.
inline constexpr double noDifference = 0.2;

QString figure(double number, int digits);
/// "#0 head", like the name of the timeline's lane.
QString processName(const RunRecord &record, const ProcessId &process);
Answer numberAnswer(double number, const QString &english, const QString &korean);
Answer choiceAnswer(const char *id, const QString &english, const QString &korean);
Answer yesOrNo(bool yes);
/// Returns why nothing runs side by side here.
BothText oneCoreOnly();

/// Returns why a measurement of speed shows nothing now: the processes that wanted a core did not
/// get the cores that exist, so somebody else had them. Empty if it does show something.
BothText disturbance(const RunsMade &made);

/// Returns why a comparison of two runs of the same work shows nothing: one took more time on a
/// core than the other, as happens when other programs or the clock rate slow the cores down. Empty
/// if it does show something.
BothText unevenness(const RunRecord &one, const RunRecord &other);
/// Returns the text for a speed-up larger than the number of cores.
BothText fasterThanCores(int cores);

double seconds(Nanoseconds time);
double wallOf(const RunRecord &record); ///< in seconds
int lastStage(const RunRecord &record);
QByteArray kept(const RunRecord &record, StreamId stream);
QByteArray outputOf(const RunRecord &record, int instance);

std::vector<SpeedUpPoint> pointsOf(const RunsMade &made);
/// Returns the point with as many at once as there are cores, or the nearest one below.
const SpeedUpPoint *pointAtCores(const std::vector<SpeedUpPoint> &points, int cores);

/// Answers whether the outputs, or what passed the first wires, are equal.
std::optional<Answer> outputsOrWiresEqual(const AnswerSource &source);

/// Return the functions of each kind. Those of tasks are choices that are "yes" if a run shows what
/// is asked for.
std::vector<AnswerFunction> numberFunctions();
std::vector<AnswerFunction> choiceFunctions();
std::vector<AnswerFunction> taskFunctions();
std::vector<AnswerFunction> placeFunctions();

} // namespace forkscope::answers
