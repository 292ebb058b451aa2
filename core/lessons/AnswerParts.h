#pragma once

#include "core/analysis/figures/SpeedUp.h"
#include "core/lessons/AnswerFunctions.h"

namespace forkscope::answers {

/// What the functions that answer have in common.

// A difference of less than this is none, as runs on a busy machine go.
inline constexpr double noDifference = 0.2;

QString figure(double number, int digits);
/// "#0 head", as the timeline's lane is named.
QString processName(const RunRecord &record, const ProcessId &process);
Answer numberAnswer(double number, const QString &english, const QString &korean);
Answer choiceAnswer(const char *id, const QString &english, const QString &korean);
Answer yesOrNo(bool yes);
/// Why nothing runs side by side here.
BothText oneCoreOnly();

/// Why a measurement of speed shows nothing just now: the processes that wanted a core did not get
/// the cores that there are, so somebody else had them. Empty: it does show something.
BothText disturbance(const RunsMade &made);

/// Why a comparison of two runs of the same work shows nothing: it took one more time on a core
/// than the other, as where other programs or the clock rate slowed the cores down. Empty: it does
/// show something.
BothText unevenness(const RunRecord &one, const RunRecord &other);
/// More times as fast as there are cores.
BothText fasterThanCores(int cores);

double seconds(Nanoseconds time);
double wallOf(const RunRecord &record); ///< in seconds
/// How many cores a run could use: the plan's, or those that this program may use.
int coresFor(const RunRecord &record);
int lastStage(const RunRecord &record);
QByteArray kept(const RunRecord &record, StreamId stream);
QByteArray outputOf(const RunRecord &record, int instance);

std::vector<SpeedUpPoint> pointsOf(const RunsMade &made);
/// The point with as many at once as there are cores, or the nearest below.
const SpeedUpPoint *pointAtCores(const std::vector<SpeedUpPoint> &points, int cores);

/// Whether the outputs, or what passed the first wires, are equal.
std::optional<Answer> outputsOrWiresEqual(const AnswerSource &source);

/// Those of each kind; the tasks' are choices that are "yes" where a run shows what is asked for.
std::vector<AnswerFunction> numberFunctions();
std::vector<AnswerFunction> choiceFunctions();
std::vector<AnswerFunction> taskFunctions();
std::vector<AnswerFunction> placeFunctions();

} // namespace forkscope::answers
