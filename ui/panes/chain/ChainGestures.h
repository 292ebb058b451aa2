#pragma once

#include "ui/panes/chain/ChainPicture.h"
#include "ui/panes/chain/ChainRequest.h"

#include <QtCore/QPoint>

class QMouseEvent;

namespace forkscope {

/// What of the picture is in sight, in its pixels.
struct ChainSight
{
    const ChainPicture &picture;
    int from; ///< at the left edge
    int width;
};

/// Turns what the pointer does over the chain's picture into requests: a press on a stage may
/// become a drag, and only the moves after it tell. It changes nothing itself.
class ChainGestures
{
public:
    /// What a press, move, release or double click asks, in this order. Its place is in the view.
    std::vector<ChainRequest> requestsOf(const QMouseEvent &event, const ChainSight &sight);
    /// The pointer is elsewhere.
    void leave() { m_hovered = {}; }
    /// The drag, if there is one, ends where it began.
    void giveUp() { m_state = Idle{}; }

    [[nodiscard]] const ChainPart &hovered() const { return m_hovered; }
    /// The box that is being dragged; −1: none.
    [[nodiscard]] int dragged() const;
    /// Before which stage it would be dropped; −1: it would stay where it is.
    [[nodiscard]] int dropPlace() const;

    bool operator==(const ChainGestures &) const = default;

private:
    struct Idle
    {
        bool operator==(const Idle &) const = default;
    };
    /// A click, until it has been moved.
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
