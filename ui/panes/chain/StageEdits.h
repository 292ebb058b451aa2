#pragma once

#include "core/pipeline/Plan.h"

namespace forkscope {

class PlanDocument;

/// The edits of a chain that the picture, the sheets and the menus share. Each is one named step of
/// the document. A place out of range does nothing.
namespace edits {

/// Inserts stages before the one at `index` (the number of stages: at the end).
void addStages(PlanDocument &document, int index, const QList<Stage> &stages);

void removeStage(PlanDocument &document, int index);

/// Moves a stage to the place `to`, which it has afterwards.
void moveStage(PlanDocument &document, int from, int to);

/// Replaces one stage by one or several.
void replaceStage(PlanDocument &document, int index, const QList<Stage> &stages);

/// Taps or untaps the wire behind a stage. The last stage has no wire behind it.
void setTap(PlanDocument &document, int index, bool tap);

/// Taps every wire, or none.
void setAllTaps(PlanDocument &document, bool tap);

void setInput(PlanDocument &document, const Input &input);

} // namespace edits

/// Returns the program's name as it is shown: any bytes as one line of text.
QString programName(const Stage &stage);

} // namespace forkscope
