#pragma once

#include "core/pipeline/Plan.h"

namespace forkscope {

class PlanDocument;

/// The edits of a chain that the picture, the sheets and the menus share; each is one named step
/// of the document. Places out of range do nothing.
namespace edits {

/// Puts stages in before the one at `index` (the number of stages: at the end).
void addStages(PlanDocument &document, int index, const QList<Stage> &stages);

void removeStage(PlanDocument &document, int index);

/// Takes a stage from its place to the place `to` that it has afterwards.
void moveStage(PlanDocument &document, int from, int to);

/// Puts one stage, or several, in the place of one.
void replaceStage(PlanDocument &document, int index, const QList<Stage> &stages);

/// Taps the wire behind a stage, or takes the tap away. Behind the last stage there is no wire.
void setTap(PlanDocument &document, int index, bool tap);

/// Taps every wire, or none.
void setAllTaps(PlanDocument &document, bool tap);

void setInput(PlanDocument &document, const Input &input);

} // namespace edits

/// The program as the window names it: any bytes as one line of text.
QString programName(const Stage &stage);

} // namespace forkscope
