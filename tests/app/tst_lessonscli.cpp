// `forkscope lessons` with real processes: the list, a lesson from its first question to its end,
// and what is said where an answer is missing.

#include "app/console/LessonText.h"
#include "core/lessons/LessonBook.h"
#include "core/lessons/LessonTally.h"
#include "core/lessons/LessonUnits.h"
#include "tests/support/Program.h"
#include "tests/support/RecordMaker.h"
#include "tests/support/StrictTest.h"

#include <sched.h>

using namespace forkscope;
using terminal::Finished;
using terminal::words;

namespace {

/// Runs `forkscope lessons` with these arguments and lines of answers.
Finished lessons(const char *arguments, const QByteArray &answers = {})
{
    QStringList all{QStringLiteral("lessons")};
    if (*arguments)
        all += words(arguments);
    return terminal::runProgram(all, answers);
}

/// Returns a line for each question that asks for one: the first choice, or the number 1.
QByteArray anyAnswers(const Lesson &lesson)
{
    QByteArray lines;
    for (const Question &question : lesson.predict + lesson.investigate) {
        if (question.kind != QuestionKind::PointAt)
            lines += "1\n";
    }
    return lines;
}

/// Returns what is printed as one line, since texts are broken where the terminal's line ends.
QString inOneLine(const QByteArray &text)
{
    return QString::fromUtf8(text).simplified();
}

QString simplified(const BothText &text, Language language)
{
    return text.in(language).simplified();
}

Question numberIn(const QString &unit)
{
    Question question;
    question.kind = QuestionKind::Number;
    question.unit = unit;
    return question;
}

Question choiceOfTwo()
{
    Question question;
    question.choices = {{QStringLiteral("yes"), {QStringLiteral("Yes, one"), QStringLiteral("예")}},
                        {QStringLiteral("no"), {QStringLiteral("No"), QStringLiteral("아니요")}}};
    return question;
}

} // namespace

class tst_lessonscli : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void theListNamesAll_data()
    {
        QTest::addColumn<Language>("language");
        QTest::newRow("English") << Language::English;
        QTest::newRow("Korean") << Language::Korean;
    }

    void theListNamesAll()
    {
        QFETCH(const Language, language);
        const Finished list =
            lessons(language == Language::Korean ? "--language ko" : "--language en");
        QCOMPARE(list.status, 0);
        QCOMPARE(list.err, QByteArray());
        const QString text = inOneLine(list.out);
        for (const Lesson &lesson : lessonBook()) {
            QVERIFY(text.contains(QStringLiteral("%1 %2 (%3)")
                                      .arg(lesson.number)
                                      .arg(simplified(lesson.title, language), lesson.name)));
            QVERIFY(text.contains(simplified(lesson.goal, language)));
        }
    }

    void wrongUsage()
    {
        for (const char *arguments : {"11", "no-such-lesson", "--language fr", "--langage ko 1"}) {
            const Finished finished = lessons(arguments);
            QCOMPARE(finished.status, 2);
            QCOMPARE(finished.out, QByteArray());
            QVERIFY(finished.err.startsWith("forkscope: "));
        }
    }

    void nothingRunsWithoutPredictions()
    {
        for (const char *answers : {"", "22\n", "22\nno number\n", "\n\n\n"}) {
            const Finished finished = lessons("--language en 1", answers);
            QCOMPARE(finished.status, 2);
            QVERIFY(finished.err.contains("A prediction is needed"));
            QVERIFY(!finished.out.contains("Measured"));
            QVERIFY(!finished.out.contains("One echo")); // the label of its run
        }
    }

    void rightAndWrongPredictions()
    {
        const Finished right = lessons("--language en hello", "22 bytes\n0\n1\n");
        QCOMPARE(right.status, 0);
        QVERIFY(right.out.count("Your prediction: right") >= 2);
        QVERIFY(inOneLine(right.out).contains(
            QStringLiteral("Predicted: 22 bytes Measured: 22 bytes")));
        // A question is asked again when the line is no answer to it.
        const Finished wrong = lessons("--language en 1", "many\n21\n−15\n");
        QCOMPARE(wrong.status, 0);
        QCOMPARE(wrong.out.count("Please write a number."), 1);
        QCOMPARE(wrong.out.count("Your prediction: not so"), 2);
        QCOMPARE(wrong.out.count("> many"), 1);
        QVERIFY(wrong.out.contains("Predicted: 21 bytes"));
        QVERIFY(wrong.out.contains("Predicted: −15"));
    }

    void everyLessonRunsToItsEnd_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<Language>("language");
        for (const Lesson &lesson : lessonBook()) {
            const bool even = lesson.number % 2 == 0;
            QTest::addRow("%d", lesson.number)
                << lesson.number << (even ? Language::Korean : Language::English);
        }
    }

    void everyLessonRunsToItsEnd()
    {
        QFETCH(const int, number);
        QFETCH(const Language, language);
        const Lesson lesson = *lessonNamed(QString::number(number));
        const QString option =
            language == Language::Korean ? QStringLiteral("ko") : QStringLiteral("en");
        const Finished finished = terminal::runProgram(
            {QStringLiteral("lessons"), lesson.name, QStringLiteral("--language"), option},
            anyAnswers(lesson));
        QCOMPARE(finished.status, 0);
        const QString text = inOneLine(finished.out);
        QList<BothText> expected{lesson.title,     lesson.introduction, lesson.modify.text,
                                 lesson.make.hint, lesson.hint,         lesson.next};
        for (const LessonRun &run : lesson.runs)
            expected << run.label;
        for (const Question &question : lesson.predict + lesson.investigate)
            expected << question.text << question.because;
        for (const BothText &each : expected)
            QVERIFY2(text.contains(simplified(each, language)), qPrintable(each.english));
        for (const QString &line : QString::fromUtf8(finished.out).split(u'\n')) {
            if (!line.contains(u'$')) // a command is only broken between its words
                QVERIFY2(line.size() <= 79, qPrintable(line));
        }
    }

    /// What one core cannot show is said, and the prediction is not called wrong.
    void oneCoreIsSaid()
    {
        cpu_set_t before;
        QCOMPARE(::sched_getaffinity(0, sizeof before, &before), 0);
        cpu_set_t one;
        CPU_ZERO(&one);
        for (int core = 0; core < CPU_SETSIZE && CPU_COUNT(&one) == 0; ++core) {
            if (CPU_ISSET(core, &before))
                CPU_SET(core, &one);
        }
        QCOMPARE(::sched_setaffinity(0, sizeof one, &one), 0);
        const Finished finished = lessons("--language en 4", "2\n2\n2\n");
        QCOMPARE(::sched_setaffinity(0, sizeof before, &before), 0);
        QCOMPARE(finished.status, 0);
        QVERIFY(inOneLine(finished.out).contains(QStringLiteral("only one core")));
        QVERIFY(inOneLine(finished.out).contains(QStringLiteral("neither right nor wrong")));
    }

    void answersAreRead()
    {
        const auto number = [](const char *line, const char *unit, Language language) {
            const auto read = predictionFrom(numberIn(QString::fromUtf8(unit)),
                                             QString::fromUtf8(line), language);
            return read ? std::optional(read->number) : std::nullopt;
        };
        QCOMPARE(number("0.177", "s", Language::English), std::optional(0.177));
        QCOMPARE(number(" 0,177 s ", "s", Language::English), std::optional(0.177));
        QCOMPARE(number("1.5초", "s", Language::Korean), std::optional(1.5));
        QCOMPARE(number("−15", "", Language::English), std::optional(-15.0));
        QCOMPARE(number("", "s", Language::English), std::nullopt);
        QCOMPARE(number("nan", "s", Language::English), std::nullopt);
        QCOMPARE(number("two", "s", Language::English), std::nullopt);
        const auto choice = [](const char *line, Language language) {
            const auto read = predictionFrom(choiceOfTwo(), QString::fromUtf8(line), language);
            return read ? read->choice : QString();
        };
        QCOMPARE(choice("1", Language::English), QStringLiteral("yes"));
        QCOMPARE(choice("2)", Language::English), QStringLiteral("no"));
        QCOMPARE(choice("NO", Language::English), QStringLiteral("no"));
        QCOMPARE(choice("아니요", Language::Korean), QStringLiteral("no"));
        QCOMPARE(choice("yes, one", Language::English), QStringLiteral("yes"));
        QCOMPARE(choice("3", Language::English), QString());
        QCOMPARE(choice("", Language::English), QString());
    }

    void whatCameOutIsCounted()
    {
        Plan plan;
        plan.pipeline.stages.resize(1);
        plan.run.instances = 7;
        RecordMaker maker(plan);
        const auto end = [&](int instance, const QByteArray &output, int status) {
            maker.start(instance);
            const StreamId stream{{instance, 0}, StreamKind::Output};
            std::const_pointer_cast<Capture>(maker.record.capture())->open(stream)->append(output);
            const Outcome outcome = status == 0 ? Outcome::Succeeded : Outcome::Failed;
            maker.append(event::InstanceEnded{instance, outcome, status, false});
        };
        end(0, "d41d8cd98f00b204e9800998ecf8427e  -\n", 0);
        for (int i = 1; i < 4; ++i)
            end(i, QByteArray::number(i).repeated(32) + "  -\n", 0);
        end(4, {}, 3);
        end(5, {}, 3);
        end(6, "hello\n", 0);
        const RunsMade made{SeriesKind::Once,
                            {std::make_shared<RunRecord>(std::move(maker.record))}};
        QStringList lines;
        for (const Tally &tally : tallyOf(made))
            lines << QStringLiteral("%1 %2").arg(tally.count).arg(tally.label.english);
        QCOMPARE(lines, (QStringList{QStringLiteral("3 the hash of all bytes"),
                                     QStringLiteral("2 failed, status 3"),
                                     QStringLiteral("1 d41d8cd9…, the hash of nothing"),
                                     QStringLiteral("1 hello")}));
    }

    void everyUnitIsKnown()
    {
        for (const Lesson &lesson : lessonBook()) {
            for (const Question &question : lesson.predict + lesson.investigate)
                QVERIFY2(lessonUnits().contains(question.unit), qPrintable(question.unit));
        }
        QCOMPARE(numberText(1, QStringLiteral("bytes"), Language::English),
                 QStringLiteral("1 byte"));
        QCOMPARE(numberText(22, QStringLiteral("bytes"), Language::English),
                 QStringLiteral("22 bytes"));
        QCOMPARE(numberText(1, QStringLiteral("bytes"), Language::Korean),
                 QStringLiteral("1바이트"));
        QCOMPARE(unitText(QStringLiteral("bytes"), Language::Korean), QStringLiteral("바이트"));
        QCOMPARE(unitText(QStringLiteral("apples"), Language::Korean), QStringLiteral("apples"));
    }
};

CORE_TEST(tst_lessonscli)
#include "tst_lessonscli.moc"
