#include "core/pipeline/PipelineText.h"
#include "core/pipeline/PlanCheck.h"
#include "core/pipeline/PlanJson.h"
#include "tests/support/StrictTest.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QSet>

using namespace forkscope;

namespace {

const QString folder = QStringLiteral(SOURCE_DIRECTORY "/resources/examples/");

} // namespace

/// The plans that ship with Forkscope.
class tst_examples : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void areThere();
    void areGoodPlans_data();
    void areGoodPlans();
    void passwordIsNotText();
};

void tst_examples::areThere()
{
    QCOMPARE(QDir(folder).entryList({QStringLiteral("*.forkscope")}).size(), 6);
}

void tst_examples::areGoodPlans_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("instances");
    QTest::addColumn<qint64>("randomBytes");
    QTest::addColumn<qint64>("timeoutMs");
    const QString openssl = QStringLiteral("openssl enc -des3 -pass env:password");
    const auto row = [](const char *file, const QString &text, int instances, qint64 bytes,
                        qint64 timeoutMs) {
        QTest::newRow(file) << QString::fromLatin1(file) << text << instances << bytes << timeoutMs;
    };
    row("1-hello-from-the-child", QStringLiteral("echo 'Hello from the child!'"), 1, 0, 0);
    row("2-polled-sleep", QStringLiteral("sleep 0.3"), 1, 0, 0);
    row("3-ten-sleeps", QStringLiteral("sleep 0.1"), 10, 0, 0);
    row("4-encrypt-random-bytes", openssl, 3, 10, 0);
    row("5-encrypt-then-hash", openssl + QStringLiteral(" | md5sum"), 3, 10, 0);
    row("6-timed-out-sleep", QStringLiteral("sleep 10"), 1, 0, 100);
}

void tst_examples::areGoodPlans()
{
    QFETCH(QString, file);
    const QString path = folder + file + QStringLiteral(".forkscope");
    const auto plan = loadPlan(QFile::encodeName(path));
    QVERIFY2(plan.ok(), plan.ok() ? "" : qPrintable(plan.error().text()));
    QCOMPARE(problemsOf(*plan), Problems());
    QVERIFY(!plan->name.isEmpty());
    QTEST(textFromStages(plan->pipeline.stages), "text");
    QTEST(plan->run.instances, "instances");
    QTEST(plan->run.timeoutMs, "timeoutMs");
    QCOMPARE(plan->run.atOnce, 0);
    const auto *random = std::get_if<RandomInput>(&plan->pipeline.input);
    QTEST(random ? random->count : 0, "randomBytes");

    QFile content(path);
    QVERIFY(content.open(QIODevice::ReadOnly));
    QCOMPARE(planToJson(*plan), content.readAll());
}

void tst_examples::passwordIsNotText()
{
    for (const auto *file : {"4-encrypt-random-bytes", "5-encrypt-then-hash"}) {
        const auto plan = loadPlan(QFile::encodeName(folder) + file + ".forkscope");
        QVERIFY(plan.ok());
        const QList<Variable> variables = plan->pipeline.stages.first().environment;
        QCOMPARE(variables.size(), 1);
        QCOMPARE(variables.first(), (Variable{"password", "\xe2"
                                                          "4U\n\xd0Ql3S\x11"}));
    }
}

CORE_TEST(tst_examples)
#include "tst_examples.moc"
