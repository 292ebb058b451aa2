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

/// A part of the picture that the pointer can be on. Box 0 is the input, box i + 1 is stage i;
/// Add with index i adds a stage before stage i (or at the end). Wire i and Tap i, its switch, are
/// behind box i; the wires of the input and of the output are none, for they cannot be tapped.
struct ChainPart
{
    enum class Kind { Nothing, Box, Settings, Add, Output, Wire, Tap };
    Kind kind = Kind::Nothing;
    int index = -1;

    bool operator==(const ChainPart &) const = default;
};

/// Where the parts of the chain's picture are: input box, wire, stage box, wire, … , output, all in
/// one line. Boxes are as wide as they want, up to a limit; where the line is too long for
/// `available` first the wires become shorter, then the widest boxes narrower, and what is still
/// too long is for the view to scroll. Left-over room goes to the wires. Pure.
class ChainLayout
{
public:
    static constexpr int scrollStep = 40; ///< of the scroll bar, and of what is dragged to a side

    ChainLayout() = default;
    /// `wanted`: a width for each box, the input's first.
    ChainLayout(const ChainMetrics &metrics, const std::vector<int> &wanted, int available);

    [[nodiscard]] int boxes() const { return static_cast<int>(m_boxes.size()); }
    [[nodiscard]] int stages() const { return boxes() - 1; }
    [[nodiscard]] QRect box(int box) const { return m_boxes.at(static_cast<std::size_t>(box)); }
    /// The button in the box's corner that opens its sheet.
    [[nodiscard]] QRect settingsButton(int box) const;
    /// One after each box, the placeholder included.
    [[nodiscard]] int wires() const { return boxes() + (m_placeholder.isNull() ? 0 : 1); }
    /// From the right side of box `wire` to the next box or the output.
    [[nodiscard]] QLine wire(int wire) const;
    [[nodiscard]] QRect addButton(int wire) const;
    /// Between two stages, and so with a switch.
    [[nodiscard]] bool canBeTapped(int wire) const { return wire > 0 && wire < stages(); }
    /// The switch below a wire; null where it cannot be tapped.
    [[nodiscard]] QRect tapSwitch(int wire) const;
    /// In the place of the first stage where there is none; null otherwise.
    [[nodiscard]] QRect placeholder() const { return m_placeholder; }
    [[nodiscard]] QRect output() const { return m_output; }
    [[nodiscard]] QSize size() const { return m_size; }

    [[nodiscard]] ChainPart partAt(QPoint point) const;
    /// What is to be at the left edge so that a view of a width shows all of a box, and is moved no
    /// further than it must from where `from` is there.
    [[nodiscard]] int scrolledTo(int box, int from, int width) const;
    /// The number of stages that lie, by their middles, left of `x`: where a dragged one goes.
    [[nodiscard]] int dropPlace(int x) const;
    /// The line that shows a drop place.
    [[nodiscard]] QLine dropLine(int place) const;

private:
    void place(const std::vector<int> &widths, int wireLength);
    /// All of the room between two boxes.
    [[nodiscard]] QRect wireArea(int wire) const;

    ChainMetrics m_metrics;
    std::vector<QRect> m_boxes;
    QRect m_placeholder;
    QRect m_output;
    QSize m_size;
};

} // namespace forkscope
