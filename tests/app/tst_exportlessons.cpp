#include "core/lessons/LessonBook.h"
#include "core/lessons/LessonPlans.h"
#include "core/pipeline/PlanJson.h"
#include "tests/support/ExportedCode.h"
#include "tests/support/StrictTest.h"

#include <QtCore/QRegularExpression>

using namespace forkscope;
using namespace exported;

namespace {

/// Those of a lesson's plans that differ, but for how many are at once: the first and the last.
QList<Plan> plansOf(const Lesson &lesson)
{
    QList<Plan> plans;
    for (const LessonRun &run : lesson.runs) {
        const QList<Plan> all = plansOf(run, {0});
        plans.append(all.first());
        if (all.last() != all.first())
            plans.append(all.last());
    }
    // A grandchild that survives holds the output: who reads it to its end waits for so long.
    for (Plan &plan : plans) {
        for (Stage &stage : plan.pipeline.stages) {
            for (QByteArray &argument : stage.arguments)
                argument.replace("sleep 30", "sleep 3");
        }
    }
    return plans;
}

/// Numbers that the kernel gives, and the hash of random bytes, are others each time.
QByteArray withoutChance(const QByteArray &output, const Plan &plan)
{
    QString text = QString::fromLatin1(output);
    const QByteArray json = planToJson(plan);
    if (json.contains("md5sum"))
        text.replace(QRegularExpression(QStringLiteral("[0-9a-f]{32}")), QStringLiteral("HASH"));
    if (json.contains("PPid"))
        text.replace(QRegularExpression(QStringLiteral("[0-9]+")), QStringLiteral("PID"));
    return text.toLatin1();
}

} // namespace

/// Each plan of each lesson, in the four languages, does what Forkscope does.
class tst_exportlessons : public StrictTest
{
    Q_OBJECT

private:
    Finished ownRun(const Plan &plan, const QTemporaryDir &directory);

    QHash<QByteArray, Finished> m_ownRuns; ///< by the plan: the same for all languages

private Q_SLOTS:
    void itDoesTheSame_data();
    void itDoesTheSame();
};

void tst_exportlessons::itDoesTheSame_data()
{
    QTest::addColumn<Plan>("plan");
    QTest::addColumn<CodeFormat>("format");
    QCOMPARE(lessonBook().size(), 10);
    for (const Lesson &lesson : lessonBook()) {
        const QList<Plan> plans = plansOf(lesson);
        for (int i = 0; i < plans.size(); ++i) {
            for (const CodeFormat format : allCodeFormats)
                QTest::addRow("%s, plan %d, %s", qPrintable(lesson.name), i,
                              qPrintable(nameOf(format)))
                    << plans[i] << format;
        }
    }
}

Finished tst_exportlessons::ownRun(const Plan &plan, const QTemporaryDir &directory)
{
    const QByteArray json = planToJson(plan);
    if (const auto found = m_ownRuns.constFind(json); found != m_ownRuns.cend())
        return *found;
    const QString file = directory.filePath(QStringLiteral("plan.forkscope"));
    write(file, json);
    return *m_ownRuns.insert(
        json, run(terminal::program, {QStringLiteral("run"), QStringLiteral("--print"),
                                      QStringLiteral("--quiet"), file}));
}

void tst_exportlessons::itDoesTheSame()
{
    QFETCH(const Plan, plan);
    QFETCH(const CodeFormat, format);
    if (!canBuild(format))
        QSKIP("no compiler is here");
    const QTemporaryDir directory;
    const Finished ours = ownRun(plan, directory);
    QVERIFY2(ours.status == 0 || ours.status == 1, ours.err);
    const Finished theirs = runCode(plan, format, directory);
    const QByteArray said = theirs.err + '\n' + codeOf(plan, format) + '\n' + theirs.out.left(2000);
    QVERIFY2(withoutChance(theirs.out, plan) == withoutChance(ours.out, plan), said);
    QVERIFY2(theirs.status == ours.status, said);
}

CORE_TEST(tst_exportlessons)
#include "tst_exportlessons.moc"
