// `forkscope speed-up` with real processes.

#include "tests/support/Program.h"
#include "tests/support/StrictTest.h"

using namespace terminal;

class tst_speedupcli : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void tableAndReport();
    void failuresAreSaid();
    void refusesWhatDoesNotFit();
    void aSignalLeavesNoMeasurement();
};

void tst_speedupcli::tableAndReport()
{
    const QStringList command = words("speed-up -n 2 --report - -- sleep 0.05");
    const Finished finished = runProgram(command);
    QCOMPARE(finished.status, 0);
    const QJsonObject json = reportOf(finished);
    QCOMPARE(json[u"kind"].toString(), QStringLiteral("atOnceSeries"));
    QCOMPARE(json[u"instances"].toInt(), 2);
    const QJsonArray steps = json[u"steps"].toArray();
    QCOMPARE(steps.size(), 2);
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(steps[i][u"atOnce"].toInt(), i + 1);
        QCOMPARE(steps[i][u"runs"].toInt(), 3);
    }
    QVERIFY(steps[0][u"wallNs"].toInteger() >= 100'000'000); // they ran one after the other
    QVERIFY(steps[1][u"wallNs"].toInteger() < steps[0][u"wallNs"].toInteger());
    QCOMPARE(json[u"runs"].toArray().size(), 6);
    QVERIFY2(finished.err.contains("At once"), finished.err);
    QVERIFY2(finished.err.contains("wait rather than"), finished.err);
}

void tst_speedupcli::failuresAreSaid()
{
    const Finished finished = runProgram(words("speed-up -n 2 -- false"));
    QCOMPARE(finished.status, 1);
    QVERIFY2(finished.out.contains("did not succeed, in all runs: 12"), finished.out);
}

void tst_speedupcli::refusesWhatDoesNotFit()
{
    for (const char *option : {"--print", "--at-once=2", "--trace=x", "--output=x"}) {
        const Finished finished =
            runProgram(words("speed-up") << QString::fromLatin1(option) << words("-- true"));
        QCOMPARE(finished.status, 2);
        QVERIFY2(finished.err.contains("See forkscope speed-up --help"), finished.err);
    }
}

void tst_speedupcli::aSignalLeavesNoMeasurement()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("report.json"));
    Running running(words("-n 2 --report") << path,
                    QStringLiteral("echo $$ >> \"$0\"; exec sleep 1000"),
                    QStringLiteral("speed-up"));
    QTRY_COMPARE_WITH_TIMEOUT(running.lines().size(), 1, 30000);
    running.signal(SIGTERM);
    QCOMPARE(running.end().status, 128 + SIGTERM);
    QCOMPARE(running.lines().size(), 1);
    const QJsonObject all = QJsonDocument::fromJson(contentOf(path)).object();
    QCOMPARE(all[u"kind"].toString(), QStringLiteral("atOnceSeries"));
    QVERIFY(all[u"runs"].isArray() && all[u"runs"].toArray().isEmpty());
    QVERIFY(all[u"steps"].isArray() && all[u"steps"].toArray().isEmpty());
}

CORE_TEST(tst_speedupcli)
#include "tst_speedupcli.moc"
