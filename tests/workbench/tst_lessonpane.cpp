#include "tests/support/Script.h"
#include "tests/support/StrictTest.h"
#include "ui/panes/lesson/LessonFooter.h"
#include "ui/panes/lesson/LessonPane.h"
#include "ui/panes/lesson/LessonSheet.h"
#include "ui/panes/lesson/PredictionLog.h"
#include "ui/panes/lesson/StepStrip.h"

#include "core/lessons/LessonBook.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QToolButton>

using namespace forkscope;

namespace {

BothText both(const char *text)
{
    return {QString::fromLatin1(text), QStringLiteral("한 ") + QString::fromLatin1(text)};
}

/// Returns a lesson of one run. It asks for the run's status as a number, and what came first as a
/// choice.
Lesson madeLesson()
{
    Lesson lesson;
    lesson.number = 42;
    lesson.name = QStringLiteral("made");
    lesson.title = both("A made lesson");
    lesson.goal = both("To test");
    lesson.introduction = both("Some words");
    Question number;
    number.id = QStringLiteral("status");
    number.kind = QuestionKind::Number;
    number.text = both("Which status?");
    number.answer = QStringLiteral("status");
    number.because = both("It is what the child said");
    Question choice;
    choice.id = QStringLiteral("first");
    choice.text = both("What comes first?");
    choice.choices = {{QStringLiteral("byte"), both("a byte")},
                      {QStringLiteral("end"), both("the end")}};
    choice.answer = QStringLiteral("firstByteOrEnd");
    choice.because = both("So it was");
    lesson.predict = {number, choice};
    LessonRun run;
    run.label = both("The run");
    run.plan = script::plan(1, {"sh"});
    lesson.runs = {run};
    lesson.investigate = {number};
    lesson.investigate.front().id = QStringLiteral("again");
    lesson.modify = {both("Change it"), both("So"), QStringLiteral("allSeen")};
    lesson.make = {both("Make one"), both("Thus"), QStringLiteral("allSeen")};
    lesson.next = both("Try more");
    return lesson;
}

/// Returns the records of one run that ended with this status.
LessonRecords recordsOf(const Lesson &lesson, int status)
{
    auto record = std::make_shared<RunRecord>();
    script::Player player(lesson.runs.front().plan, record.get());
    player.start();
    player.instanceStarted(1, 0);
    player.processStarted(1, {0, 0}, 100, "/bin/sh");
    player.bytes(2, {{0, 0}, StreamKind::Output}, "x");
    player.streamEnded(3, {{0, 0}, StreamKind::Output});
    player.processEnded(4, {0, 0}, status);
    player.instanceEnded(5, 0, status == 0 ? Outcome::Succeeded : Outcome::Failed, status);
    player.tell(6, event::RunEnded{});
    return {{SeriesKind::Once, {record}}};
}

QString allText(const QWidget &widget)
{
    QStringList texts;
    for (const QLabel *label : widget.findChildren<QLabel *>()) {
        if (label->isVisibleTo(&widget))
            texts << label->text();
    }
    return texts.join(u'\n');
}

QLineEdit *numberEdit(const LessonPane &pane, const char *question)
{
    return pane.findChild<QWidget *>(QLatin1String(question))->findChild<QLineEdit *>();
}

QPushButton *button(const LessonPane &pane, const char *name)
{
    return pane.findChild<QPushButton *>(QLatin1String(name));
}

QString said(const LessonPane &pane)
{
    return pane.findChild<QLabel *>(QStringLiteral("said"))->text();
}

/// This is the log as Qt wrote it, with its keys sorted, and with lines that say nothing.
/// Apostrophes stand for quotation marks.
constexpr auto olderLog =
    "{'day':'2026-03-04','lesson':'hello','measured':'0 \\b\\u0001 \\'ms\\'','predicted':'한',"
    "'question':'status','right':false,'step':'predict'}\n"
    "{}x\n\n{}\n"
    "{'day':'2026-03-05','lesson':'hello','measured':'','predicted':'','question':'q',"
    "'step':'investigate','added':[1]}\n";

} // namespace

class tst_lessonpane : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void runWaitsForEachPrediction()
    {
        LessonPane pane;
        pane.show();
        QVERIFY(button(pane, "main")->isHidden());
        pane.begin(madeLesson());
        QVERIFY(!button(pane, "main")->isEnabled());
        QVERIFY(!said(pane).isEmpty());
        QVERIFY(!pane.findChild<StepStrip *>()->button(LessonStep::Investigate)->isEnabled());
        QSignalSpy wanted(&pane, &LessonPane::runWanted);
        QTest::keyClicks(numberEdit(pane, "status"), QStringLiteral("3"));
        QVERIFY(!button(pane, "main")->isEnabled());
        pane.findChild<QRadioButton *>(QStringLiteral("byte"))->click();
        QVERIFY(button(pane, "main")->isEnabled());
        QTest::keyClicks(numberEdit(pane, "status"), QStringLiteral("x")); // it is no number now
        QVERIFY(!button(pane, "main")->isEnabled());
        QTest::keyClick(numberEdit(pane, "status"), Qt::Key_Backspace);
        QVERIFY(button(pane, "main")->isEnabled());
        QVERIFY(said(pane).isEmpty());
        button(pane, "main")->click();
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(pane.state().predict[0].given->number, 3.0);
        QCOMPARE(pane.state().predict[1].given->choice, QStringLiteral("byte"));
    }

    void revealsPredictionBesideMeasurement_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("right");
        QTest::newRow("right") << 3 << true;
        QTest::newRow("wrong") << 0 << false;
    }

    void revealsPredictionBesideMeasurement()
    {
        QFETCH(const int, status);
        QFETCH(const bool, right);
        const Lesson lesson = madeLesson();
        LessonPane pane;
        pane.resize(400, 700);
        pane.show();
        pane.begin(lesson);
        pane.predict(0, {{}, 3, {}});
        pane.predict(1, {QStringLiteral("byte"), 0, {}});
        pane.showProgress(0, 1, QStringLiteral("The run"));
        QVERIFY(!button(pane, "main")->isEnabled());
        QVERIFY(button(pane, "stop")->isVisible());
        pane.showMade(recordsOf(lesson, status));
        QVERIFY(button(pane, "stop")->isHidden());
        QCOMPARE(pane.state().step, LessonStep::Run);
        QCOMPARE(pane.state().predict[0].right, std::optional(right));
        const auto *reveal = pane.findChild<QWidget *>(QStringLiteral("reveal-status"));
        QVERIFY(reveal);
        const QString text = allText(*reveal);
        QVERIFY2(text.contains(right ? u'✓' : u'✗'), qPrintable(text));
        QVERIFY2(!text.contains(right ? u'✗' : u'✓'), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("It is what the child said")));
        QVERIFY(text.contains(pane.state().predict[0].answer->measured.english));
        // The prediction stays as it was.
        pane.predict(0, {{}, 7, {}});
        QCOMPARE(pane.state().predict[0].given->number, 3.0);
    }

    void whatWasNotShownIsNotWrong()
    {
        const Lesson lesson = madeLesson();
        LessonPane pane;
        pane.show();
        pane.begin(lesson);
        LessonState state = answered(begun(lesson), {});
        QVERIFY(!state.predict[0].answer); // without a record there is no answer and no mark
        QVERIFY(!state.predict[0].right);
        pane.showMade({{SeriesKind::Once, {}}});
        const auto *reveal = pane.findChild<QWidget *>(QStringLiteral("reveal-status"));
        QVERIFY(!allText(*reveal).contains(u'✗'));
    }

    void goesOnToTheEnd()
    {
        const Lesson lesson = madeLesson();
        LessonPane pane;
        pane.show();
        pane.begin(lesson);
        QSignalSpy finished(&pane, &LessonPane::finished);
        QSignalSpy checked(&pane, &LessonPane::checkWanted);
        QSignalSpy investigated(&pane, &LessonPane::investigated);
        pane.showMade(recordsOf(lesson, 3));
        button(pane, "main")->click();
        QCOMPARE(pane.state().step, LessonStep::Investigate);
        auto *check = button(pane, "check-again");
        QVERIFY(!check->isEnabled());
        QTest::keyClicks(numberEdit(pane, "again"), QStringLiteral("3"));
        QVERIFY(check->isEnabled());
        check->click();
        QCOMPARE(investigated.count(), 1);
        QCOMPARE(pane.state().investigate[0].right, std::optional(true));
        button(pane, "main")->click();
        QCOMPARE(pane.state().step, LessonStep::Modify);
        button(pane, "hint")->click();
        QVERIFY(allText(pane).contains(QStringLiteral("So")));
        button(pane, "checkRun")->click();
        QCOMPARE(checked.count(), 1);
        pane.showChecked(LessonStep::Modify, false);
        QVERIFY(allText(pane).contains(u'✗'));
        pane.showChecked(LessonStep::Modify, true);
        QVERIFY(allText(pane).contains(u'✓'));
        button(pane, "main")->click();
        QCOMPARE(pane.state().step, LessonStep::Make);
        QVERIFY(allText(pane).contains(QStringLiteral("Try more")));
        QCOMPARE(finished.count(), 0);
        button(pane, "main")->click();
        QCOMPARE(finished.count(), 1);
    }

    void answersOfInvestigateAreJudgedWhenTheyAreShown()
    {
        const Lesson lesson = madeLesson();
        LessonState state = answered(begun(lesson), recordsOf(lesson, 3));
        const LessonState unanswered = revealed(state, 0);
        QVERIFY(unanswered.investigate[0].revealed);
        QVERIFY(!unanswered.investigate[0].right);
        state.investigate[0].given = Prediction{{}, 3, {}};
        QCOMPARE(revealed(state, 0).investigate[0].right, std::optional(true));
        state.investigate[0].given = Prediction{{}, 4, {}};
        QCOMPARE(revealed(state, 0).investigate[0].right, std::optional(false));
        QVERIFY(!state.investigate[0].revealed);
    }

    void theFooterSaysHowToGoOn()
    {
        LessonFooter footer;
        footer.show();
        const auto *next = footer.findChild<QPushButton *>(QStringLiteral("main"));
        const auto *words = footer.findChild<QLabel *>(QStringLiteral("said"));
        footer.showState({}, {}, {});
        QVERIFY(next->isHidden());
        QVERIFY(words->isHidden());
        LessonState state = begun(madeLesson());
        footer.showState(state, {}, {});
        QCOMPARE(next->text(), QStringLiteral("Run the Lesson"));
        QVERIFY(words->text().contains(QStringLiteral("2 question(s)")));
        footer.showState(state, {}, QStringLiteral("Something else"));
        QCOMPARE(words->text(), QStringLiteral("Something else"));
        footer.showState(state, LessonProgress{1, 3}, {});
        QVERIFY(words->isHidden()); // the runs have begun, so nothing is missing any more
        QVERIFY(!next->isEnabled());
        const auto *progress = footer.findChild<QProgressBar *>();
        QVERIFY(progress->isVisible());
        QCOMPARE(progress->value(), 1);
        QCOMPARE(progress->maximum(), 3);
        state = answered(state, recordsOf(state.lesson, 3));
        for (const auto &[step, text] : {std::pair(LessonStep::Predict, "Next: Run"),
                                         {LessonStep::Run, "Next: Investigate"},
                                         {LessonStep::Investigate, "Next: Modify"},
                                         {LessonStep::Modify, "Next: Make"},
                                         {LessonStep::Make, "Finish the Lesson"}}) {
            state.step = step;
            footer.showState(state, {}, {});
            QCOMPARE(next->text(), QLatin1String(text));
            QVERIFY(next->isEnabled());
        }
        QVERIFY(progress->isHidden());
    }

    void whatIsPointedAtIsNamed()
    {
        Lesson lesson = madeLesson();
        lesson.investigate.front().kind = QuestionKind::PointAt;
        lesson.investigate.front().answer = QStringLiteral("zombie");
        LessonPane pane;
        pane.show();
        pane.begin(lesson);
        pane.showMade(recordsOf(lesson, 3));
        pane.goTo(LessonStep::Investigate);
        const TimePoint begin = pane.state().records.front().records.front()->begin();
        pane.showPointed(
            0, Prediction{{}, 0, TimelinePlace{0, 0, {0, 0}, begin + Nanoseconds(2'000'000)}}, {});
        QCOMPARE(predictionText(pane.state().investigate.front(), Language::English),
                 QStringLiteral("#0 sh at 0.002 s"));
        QVERIFY(allText(pane).contains(QStringLiteral("#0 sh at 0.002\u00a0s")));
    }

    void predictionsAreKeptAndExported()
    {
        QTemporaryDir directory;
        const PredictionLog log(directory.filePath(QStringLiteral("sub/predictions.jsonl")));
        const Lesson lesson = madeLesson();
        LessonState state = begun(lesson);
        state.predict[0].given = Prediction{{}, 3, {}};
        state.predict[1].given = Prediction{QStringLiteral("end"), 0, {}};
        state = answered(state, recordsOf(lesson, 3));
        QList<PredictionEntry> entries;
        for (const AskedQuestion &asked : state.predict)
            entries << entryOf(lesson, asked, QStringLiteral("predict"));
        QCOMPARE(entries[0].right, std::optional(true));
        QCOMPARE(log.append(entries), QString());
        QCOMPARE(log.entries(), entries);
        const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
        QVERIFY(!(QFile::permissions(log.path()) & others));

        // A line that was cut off damages no other line.
        QFile file(log.path());
        QVERIFY(file.open(QIODevice::Append));
        file.write("{\"day\":\"20");
        file.close();
        QCOMPARE(log.append(entries), QString());
        QCOMPARE(log.entries(), entries + entries);

        const QString csv = directory.filePath(QStringLiteral("all.csv"));
        QCOMPARE(log.writeCsv(csv), QString());
        QFile written(csv);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArrayList lines = written.readAll().split('\n');
        QCOMPARE(lines[0], QByteArray("day,lesson,question,step,predicted,measured,right\r"));
        QVERIFY(lines[1].contains("\"made\",\"status\",\"predict\",\"3\","));
        QVERIFY(lines[1].endsWith("\"yes\"\r"));
        QCOMPARE(lines.size(), 1 + 4 + 1);
    }

    void olderPredictionsAreRead()
    {
        QTemporaryDir directory;
        const PredictionLog log(directory.filePath(QStringLiteral("predictions.jsonl")));
        QFile file(log.path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(olderLog).replace('\'', '"'));
        file.close();
        const QList<PredictionEntry> entries{{QDate(2026, 3, 4), QStringLiteral("hello"),
                                              QStringLiteral("status"), QStringLiteral("predict"),
                                              QStringLiteral("한"),
                                              QStringLiteral("0 \b\u0001 \"ms\""), false},
                                             {QDate(2026, 3, 5),
                                              QStringLiteral("hello"),
                                              QStringLiteral("q"),
                                              QStringLiteral("investigate"),
                                              {},
                                              {},
                                              {}}};
        QCOMPARE(log.entries(), entries);
        // Writing the entries now and reading them gives the same.
        const PredictionLog copy(directory.filePath(QStringLiteral("copy.jsonl")));
        QCOMPARE(copy.append(entries), QString());
        QCOMPARE(copy.entries(), entries);
    }

    void csvQuotesAnything()
    {
        PredictionEntry entry;
        entry.predicted = QStringLiteral("a \"b\", c");
        entry.measured = QStringLiteral("=1+1");
        const QByteArray csv = predictionsCsv({entry});
        QVERIFY(csv.contains("\"a \"\"b\"\", c\""));
        QVERIFY(csv.contains("\"'=1+1\""));
    }

    void sheetsAreWritten_data()
    {
        QTest::addColumn<bool>("korean");
        QTest::newRow("English") << false;
        QTest::newRow("Korean") << true;
    }

    void sheetsAreWritten()
    {
        QFETCH(const bool, korean);
        const Language language = korean ? Language::Korean : Language::English;
        const Lesson lesson = madeLesson();
        LessonState state = begun(lesson);
        state.predict[0].given = Prediction{{}, 3, {}};
        state = answered(state, recordsOf(lesson, 3));
        const QString open = sheetHtml(state, SheetKind::Worksheet, language, {});
        QImage picture(800, 400, QImage::Format_RGB32);
        picture.fill(Qt::white);
        const QString closed =
            sheetHtml(state, SheetKind::Answers, language, {picture, QStringLiteral("Some"), {}});
        QVERIFY(open.contains(lesson.predict[0].text.in(language)));
        // The answer is not part of the question sheet.
        QVERIFY(!open.contains(lesson.predict[0].because.in(language)));
        QVERIFY(closed.contains(lesson.predict[0].because.in(language)));
        QVERIFY(closed.contains(state.predict[0].answer->measured.in(language)));
        QVERIFY(closed.contains(QStringLiteral("src=\"timeline\"")));
        QVERIFY(closed.contains(QStringLiteral("Some")));
        QTemporaryDir directory;
        const QString path = directory.filePath(QStringLiteral("sheet.pdf"));
        QCOMPARE(writeSheet(path, state, SheetKind::Answers, language, {picture, {}, {}}),
                 QString());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("%PDF-"));
        QVERIFY(!writeSheet(QStringLiteral("/nowhere/sheet.pdf"), state, SheetKind::Worksheet,
                            language, {})
                     .isEmpty());
    }
};

WINDOW_TEST(tst_lessonpane)
#include "tst_lessonpane.moc"
