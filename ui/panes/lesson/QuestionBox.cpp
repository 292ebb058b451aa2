#include "ui/panes/lesson/QuestionBox.h"

#include "core/lessons/LessonUnits.h"
#include "ui/panes/lesson/LessonFrame.h"
#include "ui/panes/lesson/LessonLabels.h"
#include "ui/shared/Zoom.h"

#include <QtCore/QEvent>
#include <QtCore/QLocale>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QVBoxLayout>

namespace forkscope {

namespace {

constexpr int questionPadding = 8; // pixels
constexpr int numberWidth = 14;    // characters

/// Returns a row with a radio button whose long text breaks its lines, which Qt's own does not.
QWidget *choiceRow(QRadioButton *button, const QString &text, QWidget *parent)
{
    auto *row = new QWidget(parent);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    button->setParent(row);
    QLabel *label = lessonLabel(text, row);
    label->setTextInteractionFlags(Qt::NoTextInteraction);
    label->setBuddy(button);
    button->setAccessibleName(text);
    layout->addWidget(button, 0, Qt::AlignTop);
    layout->addWidget(label, 1);
    return row;
}

/// Makes a click on the words of a choice pick it too.
class ChoiceClick : public QObject
{
public:
    explicit ChoiceClick(QRadioButton *button) : QObject(button), m_button(button) {}

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::MouseButtonRelease && m_button->isEnabled())
            m_button->click();
        return QObject::eventFilter(watched, event);
    }

private:
    QRadioButton *m_button;
};

} // namespace

QuestionBox::QuestionBox(const AskedQuestion &asked, Language language, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(asked.question.id);
    setAccessibleName(asked.question.text.in(language));
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(boldLabel(asked.question.text.in(language), this));
    auto *frame = new LessonFrame(LessonFrame::Tone::Asked, this);
    whole->addWidget(frame);
    auto *column = new QVBoxLayout(frame);
    const int around = uiPixels(questionPadding);
    column->setContentsMargins(around, around, around, around);
    switch (asked.question.kind) {
    case QuestionKind::Choice:
        addChoices(asked, language, column);
        break;
    case QuestionKind::Number:
        addNumber(asked, language, column);
        break;
    case QuestionKind::PointAt:
        addPointer(column);
        break;
    }
    setEnabled(!asked.revealed);
}

void QuestionBox::addChoices(const AskedQuestion &asked, Language language, QBoxLayout *column)
{
    auto *group = new QButtonGroup(this);
    for (const Choice &choice : asked.question.choices) {
        auto *button = new QRadioButton;
        button->setObjectName(choice.id);
        QWidget *row = choiceRow(button, choice.text.in(language), this);
        row->findChild<QLabel *>()->installEventFilter(new ChoiceClick(button));
        button->setChecked(asked.given && asked.given->choice == choice.id);
        group->addButton(button);
        column->addWidget(row);
        connect(button, &QRadioButton::toggled, this, [this, id = choice.id](bool checked) {
            if (checked)
                Q_EMIT given({id, 0, {}});
        });
    }
}

void QuestionBox::addNumber(const AskedQuestion &asked, Language language, QBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    auto *edit = new QLineEdit(this);
    edit->setFixedWidth(fontMetrics().averageCharWidth() * numberWidth);
    edit->setAccessibleName(accessibleName());
    edit->setAlignment(Qt::AlignRight);
    if (asked.given)
        edit->setText(QLocale().toString(asked.given->number, 'g', 10));
    row->addWidget(edit);
    row->addWidget(new QLabel(unitText(asked.question.unit, language), this));
    row->addStretch(1);
    column->addLayout(row);
    connect(edit, &QLineEdit::textEdited, this, [this](const QString &text) {
        bool isNumber = false;
        double number = QLocale().toDouble(text.trimmed(), &isNumber);
        if (!isNumber)
            number = QLocale::c().toDouble(text.trimmed(), &isNumber);
        if (isNumber)
            Q_EMIT given({{}, number, {}});
        else
            Q_EMIT takenBack();
    });
}

void QuestionBox::addPointer(QBoxLayout *column)
{
    column->addWidget(
        smallLabel(tr("Click on a band in the timeline, then press “This One”."), this));
    auto *button = new QPushButton(tr("This One"), this);
    button->setObjectName(QStringLiteral("thisOne"));
    column->addWidget(button, 0, Qt::AlignLeft);
    connect(button, &QPushButton::clicked, this, &QuestionBox::pointed);
}

} // namespace forkscope
