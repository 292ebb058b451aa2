#pragma once

#include <QtCore/QObject>

namespace forkscope {

/// Which box of the chain's picture is the current one, and which stage is selected in all views:
/// changes it, and tells who wants to know. Box 0 is the input, box i + 1 is stage i.
class ChainChoice : public QObject
{
    Q_OBJECT

public:
    /// The box that keys act on.
    [[nodiscard]] int current() const { return m_current; }
    /// The box of the stage that is selected in all views; −1: none.
    [[nodiscard]] int selected() const { return m_selected; }

    /// The plan has so many stages now; boxes that are no more are not chosen either.
    void setStages(int count);
    /// Another plan is about to come: it begins at its first stage.
    void forgetPlan();
    /// The plan is about to change, and this box to be the current one. Tells nobody.
    void expect(int box) { m_current = box; }

    /// Makes the nearest box there is the current one, also if it was.
    void setCurrent(int box);
    /// The user goes to a box; nowhere where there is none.
    void goTo(int box);
    /// Selected elsewhere, −1: none; tells nobody. Whether it was another.
    bool setSelectedStage(int stage);

Q_SIGNALS:
    /// To be shown: it may be the same as before.
    void currentChanged();
    /// The user went to a stage, by pointer or key.
    void stageActivated(int stage);
    /// The user clicked on the tapped wire behind a stage; comes after stageActivated().
    void wireActivated(int stage);

private:
    int m_stages = 0;
    int m_current = 1;
    int m_selected = -1;
};

} // namespace forkscope
