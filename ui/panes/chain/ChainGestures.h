#pragma once

#include "ui/panes/chain/ChainPicture.h"
#include "ui/panes/chain/ChainRequest.h"

#include <QtCore/QPoint>

class QMouseEvent;

namespace forkscope {

/// The part of the picture that is in sight, in pixels of the picture.
struct ChainSight
{
    const ChainPicture &picture;
    int from; ///< x at the left edge
    int width;
};

/// Turns what the pointer does over the chain's picture into requests. A press on a stage may
/// become a drag, which only the following moves decide. It changes nothing itself.
class ChainGestures
{
public:
    /// Returns what a press, move, release or double click asks for, in order. The event's position
    /// is in the view.
    std::vector<ChainRequest> requestsOf(const QMouseEvent &event, const ChainSight &sight);
    /// Takes note that the pointer has left the view.
    void leave() { m_hovered = {}; }
    /// Cancels the drag, if there is one.
    void giveUp() { m_state = Idle{}; }

    [[nodiscard]] const ChainPart &hovered() const { return m_hovered; }
    /// Returns the box that is being dragged; −1 if none is.
    [[nodiscard]] int dragged() const;
    /// Returns the stage before which the box would be dropped; −1 if it would stay where it is.
    [[nodiscard]] int dropPlace() const;

    bool operator==(const ChainGestures &) const = default;

private:
    struct Idle
    {
        bool operator==(const Idle &) const = default;
    };
    /// The button is down; this is a click unless the pointer moves.
    struct Pressed
    {
        int box;
        QPoint at;
        bool operator==(const Pressed &) const = default;
    };
    struct Dragging
    {
        int box;
        int place;
        bool operator==(const Dragging &) const = default;
    };

    std::vector<ChainRequest> press(const QMouseEvent &event, const ChainSight &sight);
    std::vector<ChainRequest> move(const QMouseEvent &event, const ChainSight &sight);
    std::vector<ChainRequest> release();
    std::vector<ChainRequest> doubleClick(const QMouseEvent &event, const ChainSight &sight);

    ChainPart m_hovered;
    std::variant<Idle, Pressed, Dragging> m_state;
};

} // namespace forkscope
