#include "ui/panes/bytes/BytesSplitter.h"

#include "ui/panes/bytes/BytesPages.h"
#include "ui/panes/bytes/InspectorPanel.h"

namespace forkscope {

namespace {

constexpr int besideFrom = 700; ///< pixels; in a narrower pane the inspector is below the bytes

} // namespace

BytesSplitter::BytesSplitter(QWidget *parent)
    : QSplitter(parent), m_pages(new BytesPages(this)), m_inspector(new InspectorPanel(this))
{
    setChildrenCollapsible(false);
    m_inspector->hide();
    setStretchFactor(0, 1);
    setStretchFactor(1, 0);
}

void BytesSplitter::showInspector(bool shown, QSize room)
{
    m_inspector->setVisible(shown);
    placeInspector(room);
}

void BytesSplitter::fit(QSize room)
{
    const auto wanted = room.width() >= besideFrom ? Qt::Horizontal : Qt::Vertical;
    if (orientation() == wanted)
        return;
    setOrientation(wanted);
    placeInspector(room);
}

/// Gives the inspector the width that its columns need, or half of the height.
void BytesSplitter::placeInspector(QSize room)
{
    const bool beside = orientation() == Qt::Horizontal;
    const int all = beside ? room.width() : room.height();
    const int own = beside ? m_inspector->sizeHint().width() : all / 2;
    setSizes({all - own, own});
}

} // namespace forkscope
