#pragma once

#include "ui/panes/chain/ChainContent.h"
#include "ui/panes/chain/ChainLayout.h"
#include "ui/panes/chain/WireContent.h"

#include <QtGui/QFont>
#include <QtGui/QPalette>

class QPainter;

namespace forkscope {

/// The three sizes of writing in the picture.
struct ChainFonts
{
    QFont title;
    QFont detail;
    QFont note;

    static ChainFonts from(const QFont &base);
};

/// Everything the picture shows of the plan and of the run.
struct ChainPicture
{
    ChainLayout layout;
    std::vector<BoxContent> boxes;     ///< the input's first
    std::optional<qint64> outputBytes; ///< while a run is shown
    std::vector<WireContent> wires;    ///< while an instance runs; may be fewer than the layout has
};

/// What the user is doing with the picture. Boxes and places as in ChainPart; −1: none.
struct ChainMarks
{
    int current = 0; ///< box that keys act on
    bool focused = false;
    int selected = -1; ///< box of the stage that is selected in all views
    ChainPart hovered;
    int dragged = -1; ///< box
    int dropPlace = -1;
    int edited = -1; ///< box that a field lies on
};

/// Sizes that fit the fonts.
ChainMetrics metricsFor(const ChainFonts &fonts);

/// The width that shows all of a box's writing. `instances`: of the run that is shown, 0 for none;
/// room for its counts is kept from the start, so that boxes do not change while it goes on.
int wantedWidth(const BoxContent &content, const ChainFonts &fonts, int instances);

void paintChain(QPainter &painter, const ChainPicture &picture, const ChainMarks &marks,
                const ChainFonts &fonts, const QPalette &palette);

} // namespace forkscope
