#pragma once

#include "ui/panes/lesson/LessonState.h"

#include <QtWidgets/QWidget>

class QToolButton;

namespace forkscope {

/// Predict → Run → Investigate → Modify → Make: shows where the learner is and which steps are
/// open.
class StepStrip : public QWidget
{
    Q_OBJECT

public:
    explicit StepStrip(QWidget *parent = nullptr);

    void show(const LessonState &state);
    [[nodiscard]] QToolButton *button(LessonStep step) const { return m_buttons[size_t(step)]; }
    void retranslate();

Q_SIGNALS:
    void chosen(forkscope::LessonStep step);

private:
    std::array<QToolButton *, allLessonSteps.size()> m_buttons{};
};

/// Returns "Predict", "Run", …
QString stepName(LessonStep step);

} // namespace forkscope
