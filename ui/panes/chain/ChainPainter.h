#pragma once

#include "ui/panes/chain/ChainPicture.h"

#include <QtGui/QPalette>

class QPainter;

namespace forkscope {

/// What the user is doing with the picture. Boxes and places are numbered as in ChainPart; −1 is
/// none.
struct ChainMarks
{
    int current = 0; ///< the box that keys act on
    bool focused = false;
    int selected = -1; ///< the box of the stage that is selected in all views
    ChainPart hovered;
    int dragged = -1; ///< the box that is being dragged
    int dropPlace = -1;
};

void paintChain(QPainter &painter, const ChainPicture &picture, const ChainMarks &marks,
                const ChainFonts &fonts, const QPalette &palette);

} // namespace forkscope
