// Every lesson of the program from its beginning to its reveal, in the window and with real
// processes, with wrong predictions and with right ones.

#include "core/export/Report.h"
#include "core/lessons/LessonBook.h"
#include "tests/support/StrictTest.h"
#include "tests/support/WindowParts.h"
#include "ui/commands/Commands.h"
#include "ui/files/Dialogs.h"
#include "ui/files/Lessons.h"
#include "ui/panes/lesson/LessonPane.h"
#include "ui/panes/lesson/LessonSheet.h"
#include "ui/run/RunSession.h"
#include "ui/workbench/LessonDesk.h"

#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtGui/QAction>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QPushButton>

using namespace forkscope;

namespace {

constexpr int longestLessonMs = 120'000; // far longer than any takes

/// In these tests, changes of a lesson's plan are not worth a question.
class SilentDialogs : public Dialogs
{
public:
    explicit SilentDialogs(const QString *path) : m_path(path) {}

    UnsavedAnswer askUnsaved(QWidget *, const QString &) override { return UnsavedAnswer::Discard; }
    bool askRunCommands(QWidget *, const QStringList &) override { return true; }
    QString askExportPath(QWidget *, const QString &, const QString &, const QString &) override
    {
        return *m_path;
    }

private:
    const QString *m_path;
};

/// Returns a prediction with which nobody could be right.
Prediction wrongFor(const Question &question)
{
    Prediction prediction;
    prediction.number = 987'654;
    for (const Choice &choice : question.choices)
        prediction.choice = choice.id;
    return prediction;
}

} // namespace

class tst_lessonwindow : public StrictTest
{
    Q_OBJECT

private:
    QTemporaryDir m_directory;
    QString m_path;
    std::unique_ptr<Workbench> m_window;

    [[nodiscard]] LessonDesk *desk() const { return the<LessonDesk>(*m_window); }
    [[nodiscard]] const LessonState &state() const { return desk()->pane()->state(); }

    [[nodiscard]] QPushButton *mainButton() const
    {
        return desk()->pane()->findChild<QPushButton *>(QStringLiteral("main"));
    }

    /// Returns the source of the program's lesson. If the lesson computes for seconds, this is a
    /// file in which it computes a quarter of that.
    [[nodiscard]] QByteArray quickSource(const Lesson &lesson) const
    {
        QFile file(QStringLiteral(":/lessons/%1-%2.json")
                       .arg(lesson.number, 2, 10, QLatin1Char('0'))
                       .arg(lesson.name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s is not there", qPrintable(file.fileName()));
        const QByteArray text = file.readAll();
        if (!text.contains("-lt 200000"))
            return lessonSource(lesson.name);
        const QString path =
            m_directory.filePath(lesson.name + QStringLiteral(".forkscope-lesson"));
        QFile quick(path);
        if (!quick.open(QIODevice::WriteOnly))
            qFatal("%s cannot be written", qPrintable(path));
        quick.write(QByteArray(text).replace("-lt 200000", "-lt 50000"));
        return QFile::encodeName(path);
    }

    void predictAll(const std::function<Prediction(const AskedQuestion &)> &predictionOf)
    {
        for (int i = 0; i < int(state().predict.size()); ++i)
            desk()->pane()->predict(i, predictionOf(state().predict[i]));
    }

    /// Presses the lesson's Run and waits for all its runs.
    void runLesson()
    {
        const QSignalSpy finished(desk()->runner(), &SeriesHost::finished);
        QVERIFY(mainButton()->isEnabled());
        mainButton()->click();
        QTRY_VERIFY_WITH_TIMEOUT(finished.count() == 1, longestLessonMs);
        QTRY_VERIFY(!the<RunSession>(*m_window)->isRunning());
    }

private Q_SLOTS:
    void initTestCase()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_directory.path());
    }

    void init()
    {
        m_path = m_directory.filePath(QStringLiteral("answers.pdf"));
        m_window = std::make_unique<Workbench>(std::make_unique<SilentDialogs>(&m_path));
        m_window->show();
        desk()->setPredictionsPath({});
        desk()->setMostRepetitions(6);
    }
    void cleanup() { m_window.reset(); }

    void fromStartToEnd_data()
    {
        QTest::addColumn<QByteArray>("source");
        for (const Lesson &lesson : lessonBook())
            QTest::addRow("%d", lesson.number) << quickSource(lesson);
    }

    void fromStartToEnd()
    {
        QFETCH(const QByteArray, source);
        QVERIFY(desk()->open(source));
        QVERIFY(!mainButton()->isEnabled());
        // Nothing runs before something has been predicted.
        the<Commands>(*m_window)->at(CommandId::Run)->trigger();
        QVERIFY(!the<RunSession>(*m_window)->isRunning());
        QVERIFY(!the<RunSession>(*m_window)->record());

        predictAll([](const AskedQuestion &asked) { return wrongFor(asked.question); });
        runLesson();
        QList<std::optional<Answer>> answers;
        for (const AskedQuestion &asked : state().predict) {
            QVERIFY2(asked.answer.has_value(), qPrintable(asked.question.id));
            answers << asked.answer;
            if (asked.question.kind == QuestionKind::Number)
                QVERIFY(!asked.right.value_or(false));
        }
        // Predicting these answers is right the next time, if all are of the kind that does not
        // vary.
        QVERIFY(desk()->open(source));
        int at = 0;
        predictAll([&](const AskedQuestion &) {
            const Answer &answer = *answers[at++];
            return Prediction{answer.choice, answer.number, answer.place};
        });
        runLesson();
        for (const AskedQuestion &asked : state().predict) {
            QVERIFY(asked.answer.has_value());
            QCOMPARE(asked.right,
                     isRight(asked.question, *asked.given, *asked.answer, state().records));
        }
        QVERIFY(desk()->saveSheet(SheetKind::Answers));
        QVERIFY(QFileInfo(m_path).size() > 1000);
    }

    /// Predictions of what does not vary are right.
    void knownAnswersAreRight_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QList<Prediction>>("predictions");
        const auto number = [](double value) { return Prediction{{}, value, {}}; };
        const auto choice = [](const char *id) {
            return Prediction{QString::fromLatin1(id), 0, {}};
        };
        QTest::newRow("1") << "hello" << QList<Prediction>{number(22), number(0)};
        QTest::newRow("5") << "bytes-through-a-pipe"
                           << QList<Prediction>{number(32), choice("different")};
        QTest::newRow("7") << "a-full-pipe" << QList<Prediction>{number(64), choice("deadlock")};
        QTest::newRow("8") << "time-is-up" << QList<Prediction>{number(-15), number(-9)};
        QTest::newRow("9") << "zombies-and-orphans"
                           << QList<Prediction>{choice("zombie"), choice("adopted")};
    }

    void knownAnswersAreRight()
    {
        QFETCH(const QString, name);
        QFETCH(const QList<Prediction>, predictions);
        QVERIFY(desk()->open(lessonSource(name)));
        int at = 0;
        predictAll([&](const AskedQuestion &) { return predictions[at++]; });
        runLesson();
        for (const AskedQuestion &asked : state().predict)
            QVERIFY2(asked.right.value_or(false), qPrintable(asked.question.id));
    }

    /// Investigate shows the run in which to point, although the last run of the lesson was another
    /// one.
    void whereToPointIsInSight()
    {
        QVERIFY(desk()->open(lessonSource(QStringLiteral("a-full-pipe"))));
        predictAll([](const AskedQuestion &asked) { return wrongFor(asked.question); });
        runLesson();
        const auto last = the<RunSession>(*m_window)->sharedRecord();
        const auto asked = state().records.front().records.front();
        QVERIFY(last != asked);
        QVERIFY(the<Commands>(*m_window)->at(CommandId::Replay)->isEnabled());
        desk()->pane()->goTo(LessonStep::Investigate);
        QCOMPARE(the<RunSession>(*m_window)->sharedRecord(), asked);
        // The run's events were not kept.
        QVERIFY(!the<Commands>(*m_window)->at(CommandId::Replay)->isEnabled());
        the<RunSession>(*m_window)->showAgain(last);
        QCOMPARE(the<RunSession>(*m_window)->sharedRecord(), last);
        QVERIFY(the<Commands>(*m_window)->at(CommandId::Replay)->isEnabled());
    }
};

WINDOW_TEST(tst_lessonwindow)
#include "tst_lessonwindow.moc"
