#include "ui/panes/chain/SheetParts.h"

#include "ui/shared/StateStyle.h"
#include "ui/shared/Zoom.h"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

#include <limits>

namespace forkscope::sheet {

QLabel *makeHint(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    say(label, text, Tone::Hint);
    return label;
}

QLineEdit *makeField(const QString &text, const QString &accessibleName, QWidget *parent)
{
    auto *field = new QLineEdit(parent);
    field->setMaxLength(std::numeric_limits<int>::max());
    field->setFont(fixedFont());
    field->setText(text);
    field->setCursorPosition(0);
    field->setAccessibleName(accessibleName);
    return field;
}

void say(QLabel *label, const QString &text, Tone tone)
{
    QPalette colors = label->parentWidget() ? label->parentWidget()->palette() : label->palette();
    colors.setColor(QPalette::WindowText, tone == Tone::Wrong ? style::text(Outcome::Failed, colors)
                                                              : style::secondaryText(colors));
    label->setPalette(colors);
    label->setText(tone == Tone::Wrong ? QStringLiteral("⚠ ") + text : text);
}

void showProblem(QLabel *label, QDialogButtonBox *buttons, const QString &problem)
{
    buttons->button(QDialogButtonBox::Ok)->setEnabled(problem.isEmpty());
    say(label, problem, problem.isEmpty() ? Tone::Hint : Tone::Wrong);
}

} // namespace forkscope::sheet
