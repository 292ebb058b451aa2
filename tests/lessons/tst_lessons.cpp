// The lessons that come with the program, and what reads them.

#include "core/lessons/LessonAnswers.h"
#include "core/lessons/LessonBook.h"
#include "core/lessons/LessonPlans.h"
#include "core/lessons/LessonReader.h"
#include "tests/support/StrictTest.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace forkscope;

namespace {

bool hasHangul(const QString &text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c.unicode() >= 0xac00 && c.unicode() <= 0xd7a3; });
}

QByteArray fileOf(const QString &name)
{
    QFile file(QStringLiteral(":/lessons/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject first()
{
    return QJsonDocument::fromJson(fileOf(QStringLiteral("01-hello.json"))).object();
}

QString problemIn(const QJsonObject &lesson)
{
    const auto read = lessonFromJson(QJsonDocument(lesson).toJson());
    return read ? QString() : read.error().place;
}

/// Returns all texts of a lesson.
QList<BothText> textsOf(const Lesson &lesson)
{
    QList<BothText> texts{lesson.title,       lesson.goal,      lesson.introduction,
                          lesson.hint,        lesson.next,      lesson.modify.text,
                          lesson.modify.hint, lesson.make.text, lesson.make.hint};
    for (const Question &question : lesson.predict + lesson.investigate) {
        texts << question.text << question.because;
        for (const Choice &choice : question.choices)
            texts << choice.text;
    }
    for (const LessonRun &run : lesson.runs)
        texts << run.label;
    return texts;
}

} // namespace

class tst_lessons : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void thereAreTen()
    {
        const QList<Lesson> &book = lessonBook();
        QCOMPARE(book.size(), 10);
        for (int i = 0; i < 10; ++i) {
            QCOMPARE(book[i].number, i + 1);
            QCOMPARE(lessonNamed(book[i].name), std::optional(book[i]));
            QCOMPARE(lessonNamed(QString::number(i + 1)), std::optional(book[i]));
        }
        QVERIFY(!lessonNamed(QStringLiteral("11")));
    }

    void eachHasAllSteps()
    {
        for (const Lesson &lesson : lessonBook()) {
            QVERIFY(!lesson.predict.isEmpty());
            QVERIFY(!lesson.investigate.isEmpty());
            QVERIFY(!lesson.runs.isEmpty());
        }
    }

    void eachTextIsInBothLanguages()
    {
        for (const Lesson &lesson : lessonBook()) {
            for (const BothText &text : textsOf(lesson)) {
                QVERIFY(!text.english.trimmed().isEmpty());
                QVERIFY(!hasHangul(text.english));
                // Some texts are nothing but figures or commands.
                const bool isPlain = text.korean == text.english;
                QVERIFY2(hasHangul(text.korean) || isPlain, qPrintable(text.korean));
            }
        }
    }

    void aWrongFileNamesThePlace_data()
    {
        QTest::addColumn<QJsonObject>("lesson");
        QTest::addColumn<QString>("place");
        const auto changed = [](const char *key, const QJsonValue &value) {
            QJsonObject lesson = first();
            lesson[QLatin1String(key)] = value;
            return lesson;
        };
        const auto without = [](const char *key) {
            QJsonObject lesson = first();
            lesson.remove(QLatin1String(key));
            return lesson;
        };
        const auto withQuestion = [](const char *key, const QJsonValue &value) {
            QJsonObject lesson = first();
            QJsonArray questions = lesson[QLatin1String("predict")].toArray();
            QJsonObject question = questions[1].toObject();
            question[QLatin1String(key)] = value;
            questions[1] = question;
            lesson[QLatin1String("predict")] = questions;
            return lesson;
        };
        QTest::newRow("unknown key") << changed("colour", 1) << "colour";
        QTest::newRow("one language")
            << changed("title", QJsonObject{{QStringLiteral("en"), QStringLiteral("x")}})
            << "title";
        QTest::newRow("version") << changed("forkscopeLesson", 2) << "forkscopeLesson";
        QTest::newRow("no runs") << without("runs") << "runs";
        QTest::newRow("no goal") << without("goal") << "goal";
        QTest::newRow("no prediction") << changed("predict", QJsonArray()) << "predict";
        QTest::newRow("answer") << withQuestion("answer", QStringLiteral("whatever"))
                                << "predict[1].answer";
        QTest::newRow("answer of another kind")
            << withQuestion("answer", QStringLiteral("deadlock")) << "predict[1].answer";
        QTest::newRow("kind") << withQuestion("kind", QStringLiteral("guess")) << "predict[1].kind";
        QTest::newRow("twice") << withQuestion("id", QStringLiteral("bytes")) << "predict[1].id";
        QTest::newRow("choices of a number")
            << withQuestion("choices",
                            first()[QLatin1String("investigate")][0][QLatin1String("choices")])
            << "predict[1].choices";
        QJsonObject badPlan = first();
        QJsonArray runs = badPlan[QLatin1String("runs")].toArray();
        QJsonObject run = runs[0].toObject();
        run[QLatin1String("plan")] = QJsonObject{{QStringLiteral("forkscope"), 1}};
        runs[0] = run;
        badPlan[QLatin1String("runs")] = runs;
        QTest::newRow("plan") << badPlan << "runs[0].plan";
    }

    void aWrongFileNamesThePlace()
    {
        QFETCH(const QJsonObject, lesson);
        QFETCH(const QString, place);
        QCOMPARE(problemIn(lesson), place);
    }

    void aRightFileIsOne()
    {
        QCOMPARE(problemIn(first()), QString());
        QVERIFY(isLessonJson(fileOf(QStringLiteral("01-hello.json"))));
        QVERIFY(!isLessonJson("{\"forkscope\": 1}"));
        QVERIFY(!isLessonJson("[]"));
    }

    /// Whoever writes a lesson with the schema's help writes keys that are read, and every key that
    /// is read is in the schema.
    void theSchemaKnowsTheSameKeys()
    {
        QFile file(QStringLiteral(SOURCE_DIRECTORY "/resources/schemas/lesson.schema.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject schema = QJsonDocument::fromJson(file.readAll()).object();
        QCOMPARE(schema[QLatin1String("properties")].toObject().keys(), sorted(u"lesson"));
        const QJsonObject parts = schema[QLatin1String("$defs")].toObject();
        for (const char *name : {"question", "choice", "run", "task", "text"})
            QCOMPARE(parts[QLatin1String(name)][QLatin1String("properties")].toObject().keys(),
                     sorted(QString::fromLatin1(name)));
    }

    void seriesArePlans()
    {
        LessonRun run;
        run.plan.run.instances = 8;
        QCOMPARE(plansOf(run, {0, 1}).size(), 1);
        run.series = SeriesKind::ThreeWays;
        QCOMPARE(plansOf(run, {4, 5}).size(), 3);
        QCOMPARE(plansOf(run, {4, 5})[1].run.cores, QList<int>{4});
        run.series = SeriesKind::AtOnceCurve;
        QList<int> atOnce;
        for (const Plan &plan : plansOf(run, {0, 1}))
            atOnce << plan.run.atOnce;
        QCOMPARE(atOnce, (QList<int>{1, 2, 3, 4}));
        run.series = SeriesKind::Repeated;
        run.repetitions = 7;
        QCOMPARE(plansOf(run, {0}).size(), 7);
    }

    void aPredictionIsRightWithinItsTolerance()
    {
        Question question;
        question.kind = QuestionKind::Number;
        question.relativeTolerance = 0.1;
        Answer answer;
        answer.number = 10;
        const auto right = [&](double number) {
            Prediction prediction;
            prediction.number = number;
            return isRight(question, prediction, answer, {});
        };
        QCOMPARE(right(10.9), std::optional(true));
        QCOMPARE(right(11.1), std::optional(false));
        question.absoluteTolerance = 2;
        QCOMPARE(right(11.1), std::optional(true));
        QCOMPARE(right(7.9), std::optional(false));
        answer.notShown.english = QStringLiteral("noise");
        QCOMPARE(right(10), std::nullopt);
    }

private:
    static QStringList sorted(QStringView object)
    {
        QStringList keys = lessonKeys(object);
        keys.sort();
        return keys;
    }
};

CORE_TEST(tst_lessons)
#include "tst_lessons.moc"
