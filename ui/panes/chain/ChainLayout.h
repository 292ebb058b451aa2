#pragma once

#include <QtCore/QLine>
#include <QtCore/QRect>
#include <QtCore/QSize>

#include <vector>

namespace forkscope {

/// Lengths of the chain's picture, in device-independent pixels.
struct ChainMetrics
{
    int margin = 12;
    int boxHeight = 66;
    int minimumBox = 124;
    int maximumBox = 300;
    int minimumWire = 38;
    int maximumWire = 96;
    int button = 18;
    int outputWidth = 56;
    QSize tapSwitch{30, 17}; ///< narrower than `minimumWire`
};

/// A part of the picture that the pointer can be on. Box 0 is the input, box i + 1 is stage i. Add
/// with index i adds a stage before stage i (or at the end). Wire i and its switch Tap i are behind
/// box i. The wires of the input and of the output are no parts, because they cannot be tapped.
struct ChainPart
{
    enum class Kind { Nothing, Box, Settings, Add, Output, Wire, Tap };
    Kind kind = Kind::Nothing;
    int index = -1;

    bool operator==(const ChainPart &) const = default;
};

/// Where the parts of the chain's picture are: input box, wire, stage box, wire, … , output, all in
/// one line. Boxes are as wide as they want, up to a limit. If the line is too long for
/// `available`, first the wires become shorter, then the widest boxes narrower; if that is not
/// enough, the view scrolls. Left-over room goes to the wires. Pure.
class ChainLayout
{
public:
    static constexpr int scrollStep = 40; ///< of the scroll bar, and of a drag near a side

    ChainLayout() = default;
    /// `wanted` has a width for each box, the input's first.
    ChainLayout(const ChainMetrics &metrics, const std::vector<int> &wanted, int available);

    [[nodiscard]] int boxes() const { return static_cast<int>(m_boxes.size()); }
    [[nodiscard]] int stages() const { return boxes() - 1; }
    [[nodiscard]] QRect box(int box) const { return m_boxes.at(static_cast<std::size_t>(box)); }
    /// Returns the place of the button in the box's corner that opens its sheet.
    [[nodiscard]] QRect settingsButton(int box) const;
    /// Returns the number of wires: one after each box, the placeholder included.
    [[nodiscard]] int wires() const { return boxes() + (m_placeholder.isNull() ? 0 : 1); }
    /// Returns the line from the right side of box `wire` to the next box or the output.
    [[nodiscard]] QLine wire(int wire) const;
    [[nodiscard]] QRect addButton(int wire) const;
    /// Returns whether the wire is between two stages, and so has a switch.
    [[nodiscard]] bool canBeTapped(int wire) const { return wire > 0 && wire < stages(); }
    /// Returns the place of the switch below a wire; null if the wire cannot be tapped.
    [[nodiscard]] QRect tapSwitch(int wire) const;
    /// Returns the place for the first stage in a chain without stages; null in other chains.
    [[nodiscard]] QRect placeholder() const { return m_placeholder; }
    [[nodiscard]] QRect output() const { return m_output; }
    [[nodiscard]] QSize size() const { return m_size; }

    [[nodiscard]] ChainPart partAt(QPoint point) const;
    /// Returns which x must be at the left edge so that a view of `width` shows all of a box. It is
    /// as near as possible to `from`, which is there now.
    [[nodiscard]] int scrolledTo(int box, int from, int width) const;
    /// Returns where a stage that is dragged to `x` goes: the number of stages whose middle is left
    /// of `x`.
    [[nodiscard]] int dropPlace(int x) const;
    /// Returns the line that shows a drop place.
    [[nodiscard]] QLine dropLine(int place) const;

private:
    void place(const std::vector<int> &widths, int wireLength);
    /// Returns all of the room between two boxes.
    [[nodiscard]] QRect wireArea(int wire) const;

    ChainMetrics m_metrics;
    std::vector<QRect> m_boxes;
    QRect m_placeholder;
    QRect m_output;
    QSize m_size;
};

} // namespace forkscope
