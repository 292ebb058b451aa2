#pragma once

#include "ui/panes/chain/ChainMeasures.h"
#include "ui/panes/chain/WireContent.h"

namespace forkscope {

class PlanDocument;

/// Where in the picture a command is typed.
struct FieldPlace
{
    enum class Purpose : quint8 {
        ChangeStage,
        AddStage, ///< its box is of a stage that the plan does not have yet
    };
    Purpose purpose;
    int box;
};

/// The run that the picture shows beside the plan.
struct ChainRun
{
    const RunRecord *record = nullptr; ///< null: no run
    StateTally tally;                  ///< of the record
    int instance = -1;                 ///< whose pipes are shown while it runs; −1: any
};

/// All that the chain's picture shows, of the plan and of a run, and where. It knows no widget;
/// whoever changes it paints it anew.
struct ChainPicture
{
    std::vector<BoxContent> boxes;     ///< the input's first
    std::optional<qint64> outputBytes; ///< while a run is shown
    std::vector<WireContent> wires;    ///< while an instance runs; may be fewer than the layout has
    std::optional<FieldPlace> field;   ///< while a command is typed
    ChainLayout layout;

    /// What the plan says, and room for the field. Of a run nothing is shown afterwards.
    void showPlan(const PlanDocument &document, const std::optional<FieldPlace> &typed);

    enum class Change : quint8 {
        None,
        Figures, ///< the same boxes as before show counts
        Widths,  ///< others do, so that boxes want other widths
    };
    /// What the run says of the stages of the plan: counts of those that it has at the same place,
    /// its wires and output only where it has the same chain. A stage that is not in the plan yet
    /// has none, and takes the counts from the others while it is typed.
    Change showRun(const ChainRun &run, const QList<Stage> &stages);

    /// Gives everything its place in a view of a width in pixels.
    void layOut(const ChainFonts &fonts, const ChainRun &run, int width);

    /// The box of a stage that the plan does not have yet, while its command is typed.
    [[nodiscard]] std::optional<int> addedBox() const;
    /// Of the plan.
    [[nodiscard]] int stages() const;
    /// Whether there is a wire behind a box that can be tapped, and is.
    [[nodiscard]] bool isTapped(int wire) const;
};

} // namespace forkscope
