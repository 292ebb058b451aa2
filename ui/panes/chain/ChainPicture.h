#pragma once

#include "ui/panes/chain/ChainMeasures.h"
#include "ui/panes/chain/WireContent.h"

namespace forkscope {

class PlanDocument;

/// The place in the picture where a command is typed.
struct FieldPlace
{
    enum class Purpose : quint8 {
        ChangeStage,
        AddStage, ///< the box is that of a stage that the plan does not have yet
    };
    Purpose purpose;
    int box;
};

/// The run that the picture shows beside the plan.
struct ChainRun
{
    const RunRecord *record = nullptr; ///< null: no run
    StateTally tally;                  ///< counts the processes of the record
    int instance = -1; ///< the instance whose pipes are shown while it runs; −1: any
};

/// Everything that the chain's picture shows of the plan and of a run, and where. It knows no
/// widget; the view that changes it must repaint.
struct ChainPicture
{
    std::vector<BoxContent> boxes;     ///< the input's first
    std::optional<qint64> outputBytes; ///< set while a run is shown
    std::vector<WireContent> wires;    ///< while an instance runs; may be fewer than the layout has
    std::optional<FieldPlace> field;   ///< set while a command is typed
    ChainLayout layout;

    /// Shows the plan, with room for the field, and removes what was shown of a run.
    void showPlan(const PlanDocument &document, const std::optional<FieldPlace> &typed);

    enum class Change : quint8 {
        None,
        Figures, ///< the boxes with counts are the same as before
        Widths,  ///< other boxes have counts, so that widths change
    };
    /// Shows what the run says of the plan's stages: counts for stages that it has at the same
    /// place; wires and output only if it has the same chain. While a stage that is not in the plan
    /// yet is typed, no stage has counts.
    Change showRun(const ChainRun &run, const QList<Stage> &stages);

    /// Gives everything its place in a view of `width` pixels.
    void layOut(const ChainFonts &fonts, const ChainRun &run, int width);

    /// Returns the box of a stage that the plan does not have yet, while its command is typed.
    [[nodiscard]] std::optional<int> addedBox() const;
    /// Returns the number of stages of the plan.
    [[nodiscard]] int stages() const;
    /// Returns whether the wire behind a box is tapped.
    [[nodiscard]] bool isTapped(int wire) const;
};

} // namespace forkscope
