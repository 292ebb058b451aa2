#include "ui/panes/lesson/StepStrip.h"

#include "ui/shared/FlowLayout.h"

#include <QtWidgets/QToolButton>

namespace forkscope {

QString stepName(LessonStep step)
{
    switch (step) {
    case LessonStep::Predict:
        return StepStrip::tr("Predict");
    case LessonStep::Run:
        return StepStrip::tr("Run");
    case LessonStep::Investigate:
        return StepStrip::tr("Investigate");
    case LessonStep::Modify:
        return StepStrip::tr("Modify");
    case LessonStep::Make:
        return StepStrip::tr("Make");
    }
    return {};
}

StepStrip::StepStrip(QWidget *parent) : QWidget(parent)
{
    auto *row = new FlowLayout(this, 2, 2);
    row->setContentsMargins({});
    for (const LessonStep step : allLessonSteps) {
        auto *button = new QToolButton(this);
        button->setCheckable(true);
        button->setAutoRaise(true);
        m_buttons[size_t(step)] = button;
        row->addWidget(button);
        connect(button, &QToolButton::clicked, this, [this, step] { Q_EMIT chosen(step); });
    }
    retranslate();
}

void StepStrip::show(const LessonState &state)
{
    for (const LessonStep step : allLessonSteps) {
        QToolButton *tool = button(step);
        tool->setChecked(step == state.step);
        tool->setEnabled(state.isOpen(step));
        QFont font = tool->font();
        font.setBold(step == state.step);
        tool->setFont(font);
    }
}

void StepStrip::retranslate()
{
    setAccessibleName(tr("Steps of the lesson"));
    for (const LessonStep step : allLessonSteps) {
        const QString number = QString::number(int(step) + 1);
        button(step)->setText(number + u' ' + stepName(step));
    }
    button(LessonStep::Predict)->setToolTip(tr("Say what will happen"));
    button(LessonStep::Run)->setToolTip(tr("Run it, and see how right that was"));
    button(LessonStep::Investigate)->setToolTip(tr("Find out from what was recorded"));
    button(LessonStep::Modify)->setToolTip(tr("Change the plan"));
    button(LessonStep::Make)->setToolTip(tr("Make one of your own"));
}

} // namespace forkscope
