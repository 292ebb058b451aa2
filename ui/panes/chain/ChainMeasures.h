#pragma once

#include "ui/panes/chain/ChainContent.h"
#include "ui/panes/chain/ChainLayout.h"

#include <QtGui/QFont>

namespace forkscope {

/// The three fonts of the picture.
struct ChainFonts
{
    QFont title;
    QFont detail;
    QFont note;

    static ChainFonts from(const QFont &base);
};

/// Lengths for the text in a box, in device-independent pixels.
namespace measure {

inline constexpr int padding = 11;  ///< left and right of the text
inline constexpr int lineGap = 4;   ///< between two lines of text
inline constexpr int swatchGap = 5; ///< between a swatch and its count
inline constexpr int countGap = 12; ///< between two counts

/// Returns the side of a state's swatch.
int swatch();
/// Returns the width of a count with its swatch.
int countWidth(const QString &text, const ChainFonts &fonts);

} // namespace measure

/// Returns sizes that fit the fonts.
ChainMetrics metricsFor(const ChainFonts &fonts);

/// Returns the width that shows all text of a box. `instances` is the number in the run that is
/// shown, 0 for no run. Room for its counts is kept from the start, so that boxes do not change
/// while it goes on.
int wantedWidth(const BoxContent &content, const ChainFonts &fonts, int instances);

} // namespace forkscope
