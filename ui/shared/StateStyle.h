#pragma once

#include "core/analysis/figures/Bands.h"
#include "core/record/State.h"

#include <QtGui/QColor>
#include <QtGui/QPalette>
#include <QtGui/QPixmap>

namespace forkscope {

/// Dark or light, taken from the palette (Qt 6.4 has no QStyleHints::colorScheme).
bool isDark(const QPalette &palette);

/// Colours of states and outcomes: Okabe–Ito, with a variant for each of light and dark. A colour
/// is never the only sign: a word, letter() or shape stands beside it.
namespace style {

/// The fill for a state: running green, ready orange, blocked sky blue, stopped and starting
/// yellow, zombie purple, ended and queued grey, not started vermilion.
QColor fill(const ProcessState &state, bool dark);

/// The fill for a band of the timeline: as the state's, with a full pipe vermilion, an empty one
/// sky blue, sleep a light grey, other waiting a paler blue, what is not known a pale grey.
QColor fill(BandKind kind, bool dark);

/// The colour of an instance where the lanes are cores: never a state's.
QColor instanceFill(int instance, bool dark);

/// The text colour of an outcome on the palette's base; succeeded is the ordinary text colour.
QColor text(Outcome outcome, const QPalette &palette);

/// The fill for an outcome (progress bar, side marks).
QColor fill(Outcome outcome, bool dark);

/// One letter for a state, drawn in its swatch: R running, W ready (waiting for a core), B …
QChar letter(const ProcessState &state);

/// The swatch of a state as the tables and the legend draw it (filled square with its letter).
QPixmap swatch(const ProcessState &state, const QPalette &palette, int size, qreal ratio);

/// Text that is less important than the ordinary one, still readable (contrast ≥ 4.5).
QColor secondaryText(const QPalette &palette);

/// `share` (0 … 1) of `over`, the rest `under`: opaque, which is painted much faster than blended.
QColor mixed(const QColor &over, const QColor &under, double share);

/// Lines between panes, grid lines.
QColor line(const QPalette &palette);

} // namespace style

} // namespace forkscope
