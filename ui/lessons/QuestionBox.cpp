#include "ui/lessons/QuestionBox.h"

#include "core/lessons/LessonUnits.h"

#include "ui/shared/StateStyle.h"

#include <QtCore/QLocale>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QVBoxLayout>

namespace forkscope {

namespace {

constexpr int choiceIndent = 4;   // pixels
constexpr int numberWidth = 14;   // characters
constexpr int columnSpacing = 12; // pixels, between prediction and measurement

QLabel *boldLabel(const QString &text, QWidget *parent)
{
    QLabel *label = lessonLabel(text, parent);
    QFont bold = label->font();
    bold.setWeight(QFont::DemiBold);
    label->setFont(bold);
    return label;
}

QLabel *smallLabel(const QString &text, QWidget *parent)
{
    QLabel *label = lessonLabel(text, parent);
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, style::secondaryText(palette));
    label->setPalette(palette);
    return label;
}

/// A radio button whose long text breaks its lines, which Qt's own does not.
QWidget *choiceRow(QRadioButton *button, const QString &text, QWidget *parent)
{
    auto *row = new QWidget(parent);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(choiceIndent, 0, 0, 0);
    button->setParent(row);
    QLabel *label = lessonLabel(text, row);
    label->setTextInteractionFlags(Qt::NoTextInteraction);
    label->setBuddy(button);
    button->setAccessibleName(text);
    layout->addWidget(button, 0, Qt::AlignTop);
    layout->addWidget(label, 1);
    return row;
}

/// A click on the words of a choice picks it, too.
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

QLabel *lessonLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    label->setSizePolicy(policy);
    return label;
}

QuestionBox::QuestionBox(const AskedQuestion &asked, Language language, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(asked.question.id);
    setAccessibleName(asked.question.text.in(language));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(boldLabel(asked.question.text.in(language), this));
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

RevealBox::RevealBox(const AskedQuestion &asked, Language language, QWidget *parent)
    : QWidget(parent)
{
    const Question &question = asked.question;
    setObjectName(QStringLiteral("reveal-") + question.id);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(columnSpacing);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->addWidget(boldLabel(question.text.in(language), this), 0, 0, 1, 2);
    if (!asked.answer) {
        grid->addWidget(lessonLabel(tr("What was recorded is not enough to answer this. Run the "
                                       "lesson again."),
                                    this),
                        1, 0, 1, 2);
        return;
    }
    grid->addWidget(smallLabel(tr("You predicted"), this), 1, 0);
    grid->addWidget(smallLabel(tr("Measured"), this), 1, 1);
    const QString predicted =
        asked.given ? predictionText(question, *asked.given, language) : tr("nothing");
    grid->addWidget(boldLabel(predicted, this), 2, 0, Qt::AlignTop);
    grid->addWidget(boldLabel(asked.answer->measured.in(language), this), 2, 1, Qt::AlignTop);

    QString mark;
    if (!asked.answer->notShown.isEmpty())
        mark = tr("– Not shown on this machine just now: %1")
                   .arg(asked.answer->notShown.in(language));
    else if (asked.right)
        mark = *asked.right ? tr("✓ As you predicted") : tr("✗ Other than you predicted");
    QLabel *verdict = lessonLabel(mark, this);
    verdict->setObjectName(QStringLiteral("mark"));
    if (asked.right && asked.answer->notShown.isEmpty()) {
        QPalette colours = palette();
        colours.setColor(QPalette::WindowText,
                         style::text(*asked.right ? Outcome::Succeeded : Outcome::Failed, colours));
        verdict->setPalette(colours);
    }
    verdict->setVisible(!mark.isEmpty());
    grid->addWidget(verdict, 3, 0, 1, 2);
    grid->addWidget(lessonLabel(question.because.in(language), this), 4, 0, 1, 2);
    if (asked.answer->place) {
        auto *show = new QPushButton(tr("Show It in the Timeline"), this);
        connect(show, &QPushButton::clicked, this,
                [this, place = *asked.answer->place] { Q_EMIT showWanted(place); });
        grid->addWidget(show, 5, 0, 1, 2, Qt::AlignLeft);
    }
}

} // namespace forkscope
