#pragma once

#include <QtCore/QObject>

namespace forkscope {

/// Keeps which box of the chain's picture is the current one and which stage is selected in all
/// views, and signals changes. Box 0 is the input, box i + 1 is stage i.
class ChainChoice : public QObject
{
    Q_OBJECT

public:
    /// Returns the box that keys act on.
    [[nodiscard]] int current() const { return m_current; }
    /// Returns the box of the stage that is selected in all views; −1 if none is.
    [[nodiscard]] int selected() const { return m_selected; }

    /// Sets how many stages the plan has. Boxes that no longer exist are no longer chosen.
    void setStages(int count);
    /// To be called before another plan is shown; its first stage will be the current one.
    void forgetPlan();
    /// Makes `box` the current one in a plan that is about to change. Sends no signal.
    void expect(int box) { m_current = box; }

    /// Makes the nearest existing box the current one. Sends currentChanged() even if it was
    /// already.
    void setCurrent(int box);
    /// Goes to a box on behalf of the user; does nothing for a box that does not exist.
    void goTo(int box);
    /// Selects what was selected elsewhere (−1: none) and sends no signal. Returns whether it
    /// changed.
    bool setSelectedStage(int stage);

Q_SIGNALS:
    /// Sent when the current box is to be shown; it may be the same as before.
    void currentChanged();
    /// Sent when the user goes to a stage, by pointer or key.
    void stageActivated(int stage);
    /// Sent after stageActivated() when the user clicks on the tapped wire behind a stage.
    void wireActivated(int stage);

private:
    int m_stages = 0;
    int m_current = 1;
    int m_selected = -1;
};

} // namespace forkscope
