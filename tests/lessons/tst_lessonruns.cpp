// Every lesson's plans are really run. The computed answers must agree with the report of the same
// runs, from which this test computes them in another way.

#include "core/export/Report.h"
#include "core/lessons/LessonAnswers.h"
#include "core/lessons/LessonBook.h"
#include "core/lessons/LessonPlans.h"
#include "core/observe/Cores.h"
#include "tests/support/StrictTest.h"
#include "tests/support/TestRun.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <cmath>

using namespace forkscope;
using namespace forkscope::test;

namespace {

using Reports = std::vector<QJsonObject>; ///< of one LessonRun

double wall(const QJsonObject &report)
{
    return report[QLatin1String("wallNs")].toDouble() / 1e9;
}

QJsonArray instancesOf(const QJsonObject &report)
{
    return report[QLatin1String("instances")].toArray();
}

QJsonObject firstInstance(const QJsonObject &report)
{
    return instancesOf(report).first().toObject();
}

QJsonObject firstStage(const QJsonObject &report)
{
    return firstInstance(report)[QLatin1String("stages")].toArray().first().toObject();
}

QByteArray decoded(const QJsonValue &stream)
{
    return QByteArray::fromBase64(stream.toObject()[QLatin1String("base64")].toString().toLatin1());
}

QByteArray outputOf(const QJsonObject &instance)
{
    return decoded(instance[QLatin1String("output")]);
}

int emptyHashes(const Reports &reports, int *all)
{
    int empty = 0;
    for (const QJsonObject &report : reports) {
        for (const QJsonValue instance : instancesOf(report)) {
            ++*all;
            empty += outputOf(instance.toObject()).startsWith("d41d8cd98f00b204e9800998ecf8427e");
        }
    }
    return empty;
}

QString compared(double ratio)
{
    return ratio > 1.2   ? QStringLiteral("slower")
           : ratio < 0.8 ? QStringLiteral("faster")
                         : QStringLiteral("same");
}

/// Returns what the report says about a question, a number or a choice; none if it cannot tell.
std::optional<QVariant> expectedOf(const QString &answer, const Reports &reports, const Plan &plan)
{
    const QJsonObject &report = reports.front();
    if (answer == u"wallSeconds")
        return wall(report);
    if (answer == u"outputBytes")
        return firstInstance(report)[QLatin1String("output")]
            .toObject()[QLatin1String("bytes")]
            .toDouble();
    if (answer == u"status")
        return firstInstance(report)[QLatin1String("status")].toDouble();
    if (answer == u"statusOfFirstStage")
        return firstStage(report)[QLatin1String("status")].toDouble();
    if (answer == u"looks")
        return std::ceil(firstStage(report)[QLatin1String("endNs")].toDouble() / 1e6 /
                         double(plan.run.pollMs));
    if (answer == u"wireBytes")
        return firstStage(report)[QLatin1String("tap")]
            .toObject()[QLatin1String("bytes")]
            .toDouble();
    if (answer == u"speedUpAllCores")
        return wall(reports[0]) / wall(reports[2]);
    if (answer == u"oneCoreAgainstInTurn")
        return compared(wall(reports[1]) / wall(reports[0]));
    if (answer == u"oneCoreAgainstAll")
        return compared(wall(reports[1]) / wall(reports[2]));
    int all = 0;
    if (answer == u"rightHashes") {
        const int empty = emptyHashes(reports, &all);
        return double(all - empty);
    }
    if (answer == u"hashesWithMistake") {
        const int empty = emptyHashes(reports, &all);
        return QString::fromLatin1(empty == 0 ? "always" : empty == all ? "never" : "sometimes");
    }
    if (answer == u"inputWrittenKiB")
        return firstInstance(report)[QLatin1String("input")]
                   .toObject()[QLatin1String("bytes")]
                   .toDouble() /
               1024;
    if (answer == u"wireBegins")
        return QString::fromLatin1(
            decoded(firstStage(report)[QLatin1String("tap")]).startsWith("Salted__") ? "salted"
                                                                                     : "other");
    if (answer == u"deadlock")
        return QString::fromLatin1(
            firstInstance(report)[QLatin1String("outcome")].toString() == u"timedOut" ? "deadlock"
                                                                                      : "finishes");
    if (answer == u"survivors")
        return QString::fromLatin1(
            firstInstance(report)[QLatin1String("pipeHeld")].toBool() ? "lives" : "dies");
    if (answer == u"beyondCores") {
        const size_t cores = reports.size() / 2;
        return compared(wall(reports.back()) / wall(reports[cores - 1]));
    }
    if (answer == u"speedUpAtCores")
        return wall(reports.front()) / wall(reports[reports.size() / 2 - 1]);
    return std::nullopt;
}

} // namespace

class tst_lessonruns : public StrictTest
{
    Q_OBJECT

private:
    std::unique_ptr<EngineThread> m_engine;

    LessonRecords make(const Lesson &lesson, const QList<int> &cores, bool few)
    {
        LessonRecords all;
        for (LessonRun run : lesson.runs) {
            if (cores.size() == 1)
                run.plan.run.cores = cores;
            // A quarter of a lesson's computing is long enough to be measured.
            for (Stage &stage : run.plan.pipeline.stages) {
                for (QByteArray &argument : stage.arguments)
                    argument.replace("-lt 200000", "-lt 50000");
            }
            if (few)
                run.repetitions = std::min(run.repetitions, 10);
            RunsMade made{run.series, {}};
            for (const Plan &plan : plansOf(run, cores)) {
                TestRun done = test::run(*m_engine, plan);
                made.records.push_back(std::make_shared<RunRecord>(std::move(done.record)));
            }
            all.push_back(std::move(made));
        }
        return all;
    }

    static Reports reportsOf(const RunsMade &made)
    {
        Reports reports;
        for (const auto &record : made.records)
            reports.push_back(QJsonDocument::fromJson(reportJson(*record)).object());
        return reports;
    }

    static void check(const Question &question, const LessonRecords &records)
    {
        const auto answer = answerTo(question, records);
        QVERIFY2(answer.has_value(), qPrintable(question.id));
        QVERIFY(!answer->measured.english.isEmpty() || !answer->notShown.isEmpty());
        QCOMPARE(answer->measured.english.isEmpty(), answer->measured.korean.isEmpty());
        QCOMPARE(answer->notShown.english.isEmpty(), answer->notShown.korean.isEmpty());
        if (answer->notShown.isEmpty())
            checkPredictions(question, *answer, records);
        const qsizetype at = question.answer.indexOf(u'@');
        const int run = at < 0 ? 0 : question.answer.mid(at + 1).toInt();
        const RunsMade &made = records[size_t(run)];
        const auto expected = expectedOf(at < 0 ? question.answer : question.answer.first(at),
                                         reportsOf(made), made.records.front()->plan());
        if (!expected)
            return;
        if (question.kind == QuestionKind::Choice)
            QCOMPARE(answer->choice, expected->toString());
        else
            // By the trace, a process ends earlier than by the reaping, which is in the report.
            QVERIFY2(std::abs(answer->number - expected->toDouble()) <=
                         0.02 * std::abs(expected->toDouble()) + (question.id == u"looks" ? 1 : 0),
                     qPrintable(question.id));
    }

    /// Checks that the answer itself is right as a prediction, and something else is not.
    static void checkPredictions(const Question &question, const Answer &answer,
                                 const LessonRecords &records)
    {
        Prediction right{answer.choice, answer.number, answer.place};
        QCOMPARE(isRight(question, right, answer, records), std::optional(true));
        Prediction wrong{QStringLiteral("no such choice"), answer.number * 10 + 100, std::nullopt};
        QCOMPARE(isRight(question, wrong, answer, records), std::optional(false));
    }

private Q_SLOTS:
    void initTestCase() { m_engine = std::make_unique<EngineThread>(); }
    void cleanupTestCase() { m_engine.reset(); }

    void answersAgreeWithTheReport_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<bool>("oneCore");
        for (const Lesson &lesson : lessonBook()) {
            QTest::addRow("%d, all cores", lesson.number) << lesson.number << false;
            QTest::addRow("%d, one core", lesson.number) << lesson.number << true;
        }
    }

    void answersAgreeWithTheReport()
    {
        QFETCH(const int, number);
        QFETCH(const bool, oneCore);
        const Lesson lesson = *lessonNamed(QString::number(number));
        const std::vector<int> online = onlineCores();
        const QList<int> cores(online.begin(), oneCore ? online.begin() + 1 : online.end());
        const LessonRecords records = make(lesson, cores, oneCore);
        for (const Question &question : lesson.predict + lesson.investigate)
            check(question, records);
    }

    void aRunThatWasStoppedAnswersNothing()
    {
        const Lesson lesson = *lessonNamed(QStringLiteral("hello"));
        QVERIFY(!answerTo(lesson.predict.front(), {}));
        QVERIFY(!answerTo(lesson.predict.front(), {{SeriesKind::Once, {}}}));
        QVERIFY(!answerTo(lesson.predict.front(),
                          {{SeriesKind::Once, {std::make_shared<RunRecord>()}}}));
    }
};

CORE_TEST(tst_lessonruns)
#include "tst_lessonruns.moc"
