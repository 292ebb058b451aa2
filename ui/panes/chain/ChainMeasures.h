#pragma once

#include "ui/panes/chain/ChainContent.h"
#include "ui/panes/chain/ChainLayout.h"

#include <QtGui/QFont>

namespace forkscope {

/// The three sizes of writing in the picture.
struct ChainFonts
{
    QFont title;
    QFont detail;
    QFont note;

    static ChainFonts from(const QFont &base);
};

/// Lengths of the writing in a box, in device-independent pixels.
namespace measure {

inline constexpr int padding = 11;  ///< left and right of the writing
inline constexpr int lineGap = 4;   ///< between two lines of writing
inline constexpr int swatchGap = 5; ///< between a swatch and its count
inline constexpr int countGap = 12; ///< between two counts

/// The side of a state's swatch.
int swatch();
/// A count with its swatch.
int countWidth(const QString &text, const ChainFonts &fonts);

} // namespace measure

/// Sizes that fit the fonts.
ChainMetrics metricsFor(const ChainFonts &fonts);

/// The width that shows all of a box's writing. `instances`: of the run that is shown, 0 for none;
/// room for its counts is kept from the start, so that boxes do not change while it goes on.
int wantedWidth(const BoxContent &content, const ChainFonts &fonts, int instances);

} // namespace forkscope
