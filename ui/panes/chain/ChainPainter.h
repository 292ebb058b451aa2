#pragma once

#include "ui/panes/chain/ChainPicture.h"

#include <QtGui/QPalette>

class QPainter;

namespace forkscope {

/// What the user is doing with the picture. Boxes and places as in ChainPart; −1: none.
struct ChainMarks
{
    int current = 0; ///< box that keys act on
    bool focused = false;
    int selected = -1; ///< box of the stage that is selected in all views
    ChainPart hovered;
    int dragged = -1; ///< box
    int dropPlace = -1;
};

void paintChain(QPainter &painter, const ChainPicture &picture, const ChainMarks &marks,
                const ChainFonts &fonts, const QPalette &palette);

} // namespace forkscope
