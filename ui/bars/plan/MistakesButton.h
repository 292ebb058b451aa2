#pragma once

#include "core/pipeline/Mistake.h"

#include <QtWidgets/QToolButton>

class QAction;
class QMenu;

namespace forkscope {

class PlanDocument;

/// Chooses which mistakes of a parent a run makes. Its menu has a switch for each, and the button
/// names those that are on, in a colour that stands out. Each switch is one undoable step.
class MistakesButton : public QToolButton
{
    Q_OBJECT

public:
    explicit MistakesButton(PlanDocument *document, QWidget *parent = nullptr);

    /// Returns the switch of one mistake.
    [[nodiscard]] QAction *action(Mistake mistake) const;

    /// See ActionButton.
    void restyle();

protected:
    void changeEvent(QEvent *event) override;

private:
    void set(Mistake mistake, bool on);
    void showPlan();
    void retranslate();

    PlanDocument *m_document;
    QMenu *m_menu;
    QList<QAction *> m_actions; ///< in the order of allMistakes
    QAction *m_none;
};

} // namespace forkscope
