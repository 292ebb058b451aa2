#include "ui/panes/lesson/RevealBox.h"

#include "ui/panes/lesson/LessonFrame.h"
#include "ui/panes/lesson/LessonLabels.h"
#include "ui/shared/StateStyle.h"
#include "ui/shared/Zoom.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace forkscope {

namespace {

constexpr int revealSpacing = 6;  // pixels
constexpr int columnSpacing = 12; // between prediction and measurement
constexpr int revealPadding = 8;

LessonFrame::Tone toneOf(const AskedQuestion &asked)
{
    if (!asked.right || !asked.answer->notShown.isEmpty())
        return LessonFrame::Tone::Neither;
    return *asked.right ? LessonFrame::Tone::Right : LessonFrame::Tone::Other;
}

} // namespace

QString RevealBox::markText(bool right, bool isPrediction)
{
    if (isPrediction)
        return right ? tr("✓ As you predicted") : tr("✗ Other than you predicted");
    return right ? tr("✓ Right") : tr("✗ Not so");
}

RevealBox::RevealBox(const AskedQuestion &asked, Language language, QWidget *parent)
    : QWidget(parent)
{
    const Question &question = asked.question;
    setObjectName(QStringLiteral("reveal-") + question.id);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(uiPixels(revealSpacing));
    column->addWidget(boldLabel(question.text.in(language), this));
    if (!asked.answer) {
        column->addWidget(lessonLabel(tr("What was recorded is not enough to answer this. Run the "
                                         "lesson again."),
                                      this));
        return;
    }
    column->addWidget(verdictFrame(asked, language));
    column->addWidget(lessonLabel(question.because.in(language), this));
    if (asked.answer->place) {
        auto *show = new QPushButton(tr("Show It in the Timeline"), this);
        connect(show, &QPushButton::clicked, this,
                [this, place = *asked.answer->place] { Q_EMIT showWanted(place); });
        column->addWidget(show, 0, Qt::AlignLeft);
    }
}

QWidget *RevealBox::verdictFrame(const AskedQuestion &asked, Language language)
{
    const bool isShown = asked.answer->notShown.isEmpty();
    auto *frame = new LessonFrame(toneOf(asked), this);
    auto *grid = new QGridLayout(frame);
    const int around = uiPixels(revealPadding);
    grid->setContentsMargins(around, around, around, around);
    grid->setHorizontalSpacing(uiPixels(columnSpacing));
    grid->setVerticalSpacing(uiPixels(revealSpacing) / 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->addWidget(smallLabel(asked.isPrediction ? tr("You predicted") : tr("Your answer"), frame),
                    0, 0);
    grid->addWidget(smallLabel(tr("Measured"), frame), 0, 1);
    const QString predicted = asked.given ? predictionText(asked, language) : tr("nothing");
    const QString measured = measuredText(asked.question, *asked.answer, language);
    grid->addWidget(boldLabel(predicted, frame), 1, 0, Qt::AlignTop);
    grid->addWidget(boldLabel(measured.isEmpty() ? QStringLiteral("—") : measured, frame), 1, 1,
                    Qt::AlignTop);

    QString mark;
    if (!isShown)
        mark =
            tr("– Not shown on this machine just now: %1").arg(asked.answer->notShown.in(language));
    else if (asked.right)
        mark = markText(*asked.right, asked.isPrediction);
    QLabel *verdict = lessonLabel(mark, frame);
    verdict->setObjectName(QStringLiteral("mark"));
    if (isShown && asked.right)
        setInk(verdict,
               style::text(*asked.right ? Outcome::Succeeded : Outcome::Failed, palette()));
    verdict->setVisible(!mark.isEmpty());
    grid->addWidget(verdict, 2, 0, 1, 2);
    return frame;
}

} // namespace forkscope
