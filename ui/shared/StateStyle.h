#pragma once

#include "core/analysis/figures/Bands.h"
#include "core/record/State.h"

#include <QtGui/QColor>
#include <QtGui/QPalette>
#include <QtGui/QPixmap>

namespace forkscope {

/// Returns whether a palette is dark (Qt 6.4 has no QStyleHints::colorScheme).
bool isDark(const QPalette &palette);

/// Colours of states and outcomes: those of Okabe and Ito, with variants for light and dark. A
/// colour is never the only sign: there is always a word, letter() or shape too.
namespace style {

/// Returns the fill for a state: running green, ready orange, blocked sky blue, stopped and
/// starting yellow, zombie purple, ended and queued grey, not started vermilion.
QColor fill(const ProcessState &state, bool dark);

/// Returns the fill for a band of the timeline: as for the state, but a full pipe is vermilion, an
/// empty one sky blue, sleep light grey, other waiting paler blue, and what is not known pale grey.
QColor fill(BandKind kind, bool dark);

/// Returns the colour of a shade in the lanes of cores. All of them mean running: the first is that
/// of the state, the others are paler.
QColor coreFill(size_t shade, bool dark);

/// Returns the text colour of an outcome on the palette's base. Succeeded has the ordinary colour.
QColor text(Outcome outcome, const QPalette &palette);

/// Returns the fill for an outcome (progress bar, side marks).
QColor fill(Outcome outcome, bool dark);

/// Returns the letter in a state's swatch: R running, W ready (waiting for a core), B …
QChar letter(const ProcessState &state);

/// Returns the swatch of a state for tables and legend: a filled square with its letter.
QPixmap swatch(const ProcessState &state, const QPalette &palette, int size, qreal ratio);

/// Returns the colour of less important text, which is still readable (contrast ≥ 4.5).
QColor secondaryText(const QPalette &palette);

/// Returns a mixture of `share` (0 … 1) of `over` and the rest of `under`. An opaque colour is
/// painted much faster than a translucent one is blended.
QColor mixed(const QColor &over, const QColor &under, double share);

/// Returns the colour of lines between panes and of grid lines.
QColor line(const QPalette &palette);

} // namespace style

} // namespace forkscope
