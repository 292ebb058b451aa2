#include "ui/panes/chain/ChainGestures.h"

#include <QtGui/QMouseEvent>
#include <QtWidgets/QApplication>

#include <algorithm>
#include <utility>

namespace forkscope {

using namespace request;

namespace {

using Requests = std::vector<ChainRequest>;

constexpr int scrollEdge = 24; ///< pixels; a drag this near to a side scrolls

ChainPart partAt(const ChainSight &sight, QPoint point)
{
    return sight.picture.layout.partAt(point + QPoint(sight.from, 0));
}

/// Returns which x is to be at the left edge when something is dragged to `x` in the view.
int scrolledFrom(const ChainSight &sight, int x)
{
    const int most = std::max(0, sight.picture.layout.size().width() - sight.width);
    if (x < scrollEdge)
        return std::max(0, sight.from - ChainLayout::scrollStep);
    if (x > sight.width - scrollEdge)
        return std::min(most, sight.from + ChainLayout::scrollStep);
    return sight.from;
}

/// Returns what a click asks for beyond going to the part's box.
Requests meaningOf(const ChainPart &part, const ChainPicture &picture)
{
    const bool tapped = picture.isTapped(part.index);
    if (part.kind == ChainPart::Kind::Settings)
        return {OpenSheet{part.index}};
    if (part.kind == ChainPart::Kind::Tap)
        return {SetTap{part.index - 1, !tapped}};
    if (part.kind == ChainPart::Kind::Wire && tapped)
        return {ShowWire{part.index - 1}};
    return {};
}

} // namespace

Requests ChainGestures::requestsOf(const QMouseEvent &event, const ChainSight &sight)
{
    switch (event.type()) {
    case QEvent::MouseButtonPress:
        return press(event, sight);
    case QEvent::MouseMove:
        return move(event, sight);
    case QEvent::MouseButtonRelease:
        return release();
    case QEvent::MouseButtonDblClick:
        return doubleClick(event, sight);
    default:
        return {};
    }
}

Requests ChainGestures::press(const QMouseEvent &event, const ChainSight &sight)
{
    if (dragged() >= 0)
        return {}; // another button
    m_state = Idle{};
    const ChainPart part = partAt(sight, event.pos());
    const bool isLeft = event.button() == Qt::LeftButton;
    if (sight.picture.field || part.kind == ChainPart::Kind::Nothing)
        return {};
    if (part.kind == ChainPart::Kind::Add)
        return isLeft ? Requests{AddStage{part.index}} : Requests{};
    Requests asked{GoTo{part.index}};
    if (!isLeft)
        return asked;
    if (part.kind == ChainPart::Kind::Box && part.index > 0)
        m_state = Pressed{part.index, event.pos()};
    const Requests more = meaningOf(part, sight.picture);
    asked.insert(asked.end(), more.begin(), more.end());
    return asked;
}

Requests ChainGestures::move(const QMouseEvent &event, const ChainSight &sight)
{
    if (!(event.buttons() & Qt::LeftButton) || std::holds_alternative<Idle>(m_state)) {
        m_hovered = partAt(sight, event.pos());
        return {};
    }
    if (const auto *pressed = std::get_if<Pressed>(&m_state)) {
        if ((event.pos() - pressed->at).manhattanLength() < QApplication::startDragDistance())
            return {};
        m_state = Dragging{pressed->box, -1};
    }
    auto &dragging = std::get<Dragging>(m_state);
    const int x = event.pos().x();
    const int from = scrolledFrom(sight, x);
    const int place = sight.picture.layout.dropPlace(x + from);
    const int stage = dragging.box - 1;
    dragging.place = place == stage || place == stage + 1 ? -1 : place;
    return from == sight.from ? Requests{} : Requests{Scroll{from}};
}

Requests ChainGestures::release()
{
    const int from = dragged() - 1;
    const int place = dropPlace();
    m_state = Idle{};
    if (from < 0 || place < 0)
        return {};
    return {MoveStage{from, place > from ? place - 1 : place}};
}

Requests ChainGestures::doubleClick(const QMouseEvent &event, const ChainSight &sight)
{
    const ChainPart part = partAt(sight, event.pos());
    // Two fast clicks on a switch are two clicks.
    if (part.kind == ChainPart::Kind::Tap)
        return press(event, sight);
    if (event.button() != Qt::LeftButton || sight.picture.field ||
        part.kind != ChainPart::Kind::Box)
        return {};
    m_state = Idle{};
    return {part.index == 0 ? ChainRequest(OpenSheet{0}) : EditCommand{part.index - 1}};
}

int ChainGestures::dragged() const
{
    const auto *dragging = std::get_if<Dragging>(&m_state);
    return dragging ? dragging->box : -1;
}

int ChainGestures::dropPlace() const
{
    const auto *dragging = std::get_if<Dragging>(&m_state);
    return dragging ? dragging->place : -1;
}

} // namespace forkscope
