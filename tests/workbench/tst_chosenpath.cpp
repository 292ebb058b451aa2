#include "core/capture/store/ByteStore.h"
#include "tests/support/StrictTest.h"
#include "ui/files/ChosenPath.h"
#include "ui/panes/bytes/StreamFile.h"
#include "ui/panes/lesson/PredictionLog.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <sys/stat.h>

using namespace forkscope;

/// What a file dialog of Qt returns for names that are no UTF-8: U+FFFD for what it cannot read.
class tst_chosenpath : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void bytesOfWhatIsThere_data();
    void bytesOfWhatIsThere();
    void nothingIsWrittenBesideIt();

private:
    QTemporaryDir m_directory;
};

void tst_chosenpath::bytesOfWhatIsThere_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isNamed");
    QTest::newRow("new file") << QStringLiteral("new.json") << true;
    QTest::newRow("Korean") << QStringLiteral("결과.json") << true;
    QTest::newRow("not there, in words of the system") << QStringLiteral("no/new.json") << true;
    QTest::newRow("new file in EUC-KR directory")
        << QStringLiteral("k\uFFFD\uFFFD/r.json") << false;
    QTest::newRow("file in EUC-KR") << QStringLiteral("p\uFFFD\uFFFD.json") << false;
    QTest::newRow("EUC-KR directory") << QStringLiteral("k\uFFFD\uFFFD") << false;
    QTest::newRow("really has this character") << QStringLiteral("odd\uFFFD") << true;
}

void tst_chosenpath::bytesOfWhatIsThere()
{
    QFETCH(const QString, name);
    QFETCH(const bool, isNamed);
    const QByteArray directory = QFile::encodeName(m_directory.path());
    ::mkdir((directory + "/k\xc7\xd1").constData(), 0700);
    QCOMPARE(writeTarget(directory + "/p\xc7\xd1.json", QByteArray("before")), QString());
    QCOMPARE(writeTarget(directory + "/odd\uFFFD", QByteArray("before")), QString());

    const QString path = m_directory.filePath(name);
    const auto bytes = chosenPath(path);
    QCOMPARE(bytes.ok(), isNamed);
    if (isNamed)
        QCOMPARE(*bytes, QFile::encodeName(path));
    else
        QVERIFY2(bytes.error().contains(QStringLiteral("not UTF-8")), qPrintable(bytes.error()));
}

void tst_chosenpath::nothingIsWrittenBesideIt()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("p\uFFFD\uFFFD"));
    const QString why = chosenPath(path).error();
    QCOMPARE(writeChosen(path, QByteArray("content")), why);
    QCOMPARE(PredictionLog(directory.filePath(QStringLiteral("log"))).writeCsv(path), why);
    const ByteStore store(1 << 20);
    StreamWork work;
    QCOMPARE(saveBytes(store, {0, 0}, path, &work).error, why);
    QVERIFY(QDir(directory.path()).isEmpty());
}

CORE_TEST(tst_chosenpath)
#include "tst_chosenpath.moc"
