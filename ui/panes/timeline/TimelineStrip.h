#pragma once

#include "core/record/TraceStore.h"
#include "ui/panes/timeline/LanePixels.h"

class QImage;
class QPalette;

namespace forkscope {

/// What is written beside the strip that shows how many processes there were at once.
struct StripFacts
{
    int top = 0;   ///< the number of processes at the strip's upper edge
    int cores = 0; ///< that the run could use
    TaskCounts counts;
    bool isPeak = true; ///< the counts are the highest of the run, else those at the pointer
    bool isKnown = false;
};

namespace strip {

/// Returns the whole number of processes at the strip's upper edge. `all` are all lanes together.
int topOf(const LanePixels &all);

/// Returns the row of an image of this height that stands for a number of processes.
int rowOf(double processes, int top, int height, qreal ratio);

/// Paints how many processes were in which state, in the lanes' colours. Who has ended is not
/// counted.
void paint(QImage *image, const LanePixels &all, int top, const QPalette &palette, qreal ratio);

} // namespace strip

} // namespace forkscope
