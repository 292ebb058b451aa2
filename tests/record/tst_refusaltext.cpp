#include "core/record/RefusalText.h"
#include "tests/support/StrictTest.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <cerrno>

using namespace forkscope;

class tst_refusaltext : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatPermitsIt_data();
    void saysWhatPermitsIt();
    void whatWasPossible();
    void paranoid();
    void lostRecords();
};

void tst_refusaltext::saysWhatPermitsIt_data()
{
    QTest::addColumn<int>("errnum");
    QTest::addColumn<bool>("mapping");
    QTest::addColumn<int>("paranoid"); // −9: not known
    QTest::addColumn<QString>("says");
    const QString permit = QStringLiteral("sudo sysctl kernel.perf_event_paranoid=2");
    const QString forbidden = QStringLiteral("the system forbids it");
    QTest::newRow("Debian") << EACCES << false << 3 << permit;
    QTest::newRow("its number") << EACCES << false << 4 << QStringLiteral("paranoid is 4 here");
    QTest::newRow("EPERM") << EPERM << false << 3 << permit;
    QTest::newRow("a container") << EPERM << false << 2 << forbidden;
    QTest::newRow("no setting") << EACCES << false << -9 << forbidden;
    QTest::newRow("no kernel") << ENOSYS << false << 2 << QStringLiteral("no perf events");
    QTest::newRow("files") << EMFILE << false << 2 << QStringLiteral("ulimit -n");
    QTest::newRow("memory") << ENOMEM << false << 2 << QStringLiteral("not enough memory");
    QTest::newRow("locked") << EPERM << true << 3 << QStringLiteral("perf_event_mlock_kb");
    QTest::newRow("locked, too") << ENOMEM << true << 2 << QStringLiteral("ulimit -l");
    QTest::newRow("a strange map") << EINVAL << true << 2 << qt_error_string(EINVAL);
    QTest::newRow("another") << EOPNOTSUPP << false << 2 << qt_error_string(EOPNOTSUPP);
}

void tst_refusaltext::saysWhatPermitsIt()
{
    QFETCH(int, errnum);
    QFETCH(bool, mapping);
    QFETCH(int, paranoid);
    QFETCH(QString, says);
    const QString text =
        refusalText({errnum, 1, mapping}, paranoid == -9 ? std::nullopt : std::optional(paranoid));
    QVERIFY2(text.contains(says), qPrintable(text));
    QVERIFY2(text.startsWith(u"observed by samples"), qPrintable(text));
    QVERIFY2(!text.contains(u'\n') && !text.contains(u'%'), qPrintable(text));
}

void tst_refusaltext::whatWasPossible()
{
    const auto said = [](const Observation &observation) {
        return observationTexts(observation).join(u'\n');
    };
    const TraceRefusal refusal{ENOSYS, 0, false};
    QCOMPARE(said({true, {}, true}), QString());
    QCOMPARE(said({false, {}, true}), QString()); // the trace was not asked for
    QVERIFY(said({false, refusal, true}).startsWith(u"observed by samples"));
    QVERIFY(said({true, {}, false}).startsWith(u"observed without samples"));
    // Where there is neither, nobody may read that there are samples.
    QVERIFY(said({false, refusal, false}).startsWith(u"observed without the scheduler's trace"));
    QVERIFY(said({false, refusal, false}).contains(u"\nobserved without samples"));
    QVERIFY(said({false, TraceRefusal{0, 0, false, true}, true}).contains(u"time namespace"));
}

void tst_refusaltext::paranoid()
{
    const QTemporaryDir proc;
    QCOMPARE(perfEventParanoid(proc.path()), std::nullopt);
    QVERIFY(QDir(proc.path()).mkpath(QStringLiteral("sys/kernel")));
    const auto write = [&proc](const QByteArray &content) {
        QFile file(proc.filePath(QStringLiteral("sys/kernel/perf_event_paranoid")));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    };
    QVERIFY(write("-1\n"));
    QCOMPARE(perfEventParanoid(proc.path()), std::optional(-1));
    QVERIFY(write("3\n"));
    QCOMPARE(perfEventParanoid(proc.path()), std::optional(3));
    QVERIFY(write("\n"));
    QCOMPARE(perfEventParanoid(proc.path()), std::nullopt);
}

void tst_refusaltext::lostRecords()
{
    QCOMPARE(lostRecordsText(1), QStringLiteral("1 record of the trace was lost"));
    QCOMPARE(lostRecordsText(79275), QStringLiteral("79275 records of the trace were lost"));
}

CORE_TEST(tst_refusaltext)
#include "tst_refusaltext.moc"
