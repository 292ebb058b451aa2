#include "core/lessons/LessonBook.h"
#include "core/lessons/LessonPlans.h"
#include "core/pipeline/PlanJson.h"
#include "tests/support/ExportedCode.h"
#include "tests/support/StrictTest.h"

#include <QtCore/QRegularExpression>

#include <algorithm>
#include <map>
#include <memory>

using namespace forkscope;
using namespace exported;

namespace {

/// Returns the lesson's plans that differ. Of those that differ only in how many run at once, it
/// returns the first and the last.
QList<Plan> plansOf(const Lesson &lesson)
{
    QList<Plan> plans;
    for (const LessonRun &run : lesson.runs) {
        const QList<Plan> all = plansOf(run, {0});
        plans.append(all.first());
        if (all.last() != all.first())
            plans.append(all.last());
    }
    // With less to do, their code is the same. A surviving grandchild holds the output, and whoever
    // reads that to its end waits as long as it sleeps; a deadlock needs more bytes than two pipes
    // and `cat` hold.
    for (Plan &plan : plans) {
        for (Stage &stage : plan.pipeline.stages) {
            for (QByteArray &argument : stage.arguments)
                argument.replace("sleep 30", "sleep 2").replace("-lt 200000", "-lt 20000");
        }
        if (auto *random = std::get_if<RandomInput>(&plan.pipeline.input))
            random->count = std::min<qint64>(random->count, 400'000);
    }
    return plans;
}

/// Replaces what differs each time: numbers that the kernel gives, and the hash of random bytes.
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
    bool m_hasC = canBuild(CodeFormat::C);
    std::unique_ptr<QtPrograms> m_qtPrograms; ///< null where there is no compiler

private Q_SLOTS:
    void initTestCase();
    void itDoesTheSame_data();
    void itDoesTheSame();
};

void tst_exportlessons::initTestCase()
{
    QCOMPARE(lessonBook().size(), 10);
    if (!canBuild(CodeFormat::Qt))
        return;
    QList<Plan> all;
    for (const Lesson &lesson : lessonBook())
        all += plansOf(lesson);
    m_qtPrograms = std::make_unique<QtPrograms>(all);
    QCOMPARE(m_qtPrograms->problem(), QByteArray());
}

void tst_exportlessons::itDoesTheSame_data()
{
    QTest::addColumn<Plan>("plan");
    for (const Lesson &lesson : lessonBook()) {
        const QList<Plan> plans = plansOf(lesson);
        for (int i = 0; i < plans.size(); ++i)
            QTest::addRow("%s, plan %d", qPrintable(lesson.name), i) << plans[i];
    }
}

void tst_exportlessons::itDoesTheSame()
{
    QFETCH(const Plan, plan);
    const QTemporaryDir directory;
    const auto own = startedPlan(plan, directory);
    std::map<CodeFormat, std::unique_ptr<QProcess>> codes;
    for (const CodeFormat format : allCodeFormats) {
        if (format == CodeFormat::C ? m_hasC : format != CodeFormat::Qt || m_qtPrograms)
            codes[format] = startedCode(plan, format, directory, m_qtPrograms.get());
    }
    const Finished ours = ended(own.get());
    QVERIFY2(ours.status == 0 || ours.status == 1, ours.err);
    for (const auto &[format, process] : codes) {
        const Finished theirs = ended(process.get());
        const QByteArray said = nameOf(format).toUtf8() + ": " + theirs.err + '\n' +
                                codeOf(plan, format) + '\n' + theirs.out.left(2000);
        QVERIFY2(withoutChance(theirs.out, plan) == withoutChance(ours.out, plan), said);
        QVERIFY2(theirs.status == ours.status, said);
    }
}

CORE_TEST(tst_exportlessons)
#include "tst_exportlessons.moc"
