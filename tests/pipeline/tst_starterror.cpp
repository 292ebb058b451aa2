#include "core/pipeline/StartError.h"
#include "tests/support/StrictTest.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <cerrno>
#include <unistd.h>

using namespace forkscope;

class tst_starterror : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void names();
    void keepsWhatItIsGiven();
    void namesThePath_data();
    void namesThePath();
    void looksAtTheProgram_data();
    void looksAtTheProgram();
    void danglingLink();
    void pathThatIsNoText();
};

void tst_starterror::names()
{
    QCOMPARE(errnoName(ENOENT), QStringLiteral("ENOENT"));
    QCOMPARE(errnoName(E2BIG), QStringLiteral("E2BIG"));
    QCOMPARE(errnoName(EAGAIN), QStringLiteral("EAGAIN"));
    QCOMPARE(errnoName(99999), QStringLiteral("E99999"));
    QCOMPARE(stepName(StartStep::Resolve), QStringLiteral("resolve"));
    QCOMPARE(stepName(StartStep::OpenInput), QStringLiteral("input"));
    QCOMPARE(stepName(StartStep::Fork), QStringLiteral("fork"));
    QCOMPARE(stepName(StartStep::Chdir), QStringLiteral("chdir"));
    QCOMPARE(stepName(StartStep::Exec), QStringLiteral("exec"));
}

void tst_starterror::keepsWhatItIsGiven()
{
    const StartError error = makeStartError(EMFILE, StartStep::Fork, "/bin/true");
    QCOMPARE(error.errnum, EMFILE);
    QCOMPARE(error.step, StartStep::Fork);
}

void tst_starterror::namesThePath_data()
{
    QTest::addColumn<int>("errnum");
    QTest::addColumn<StartStep>("step");
    const auto row = [](int errnum, StartStep step) {
        QTest::addRow("%s at %s", qPrintable(errnoName(errnum)), qPrintable(stepName(step)))
            << errnum << step;
    };
    for (const int errnum : {ENOENT, EACCES, ENOEXEC, E2BIG, ENOTDIR, EISDIR, ELOOP, ETXTBSY, EIO})
        row(errnum, StartStep::Exec);
    for (const int errnum : {ENOENT, EACCES, ENOTDIR, ELOOP, ENAMETOOLONG})
        row(errnum, StartStep::Chdir);
    for (const int errnum : {ENOENT, EACCES, EINVAL})
        row(errnum, StartStep::Resolve);
    for (const int errnum : {EAGAIN, EMFILE, ENFILE, ENOMEM, EPERM})
        row(errnum, StartStep::Fork);
}

void tst_starterror::namesThePath()
{
    QFETCH(int, errnum);
    QFETCH(StartStep, step);
    // A percent sign in the path is no place for another argument.
    const QString message = makeStartError(errnum, step, "/no/such %2 thing").message;
    QVERIFY2(message.contains(QLatin1StringView("/no/such %2 thing")), qPrintable(message));
    QVERIFY2(!message.contains(QLatin1StringView("%1")), qPrintable(message));
    QVERIFY2(message.endsWith(QLatin1Char('.')), qPrintable(message));
}

void tst_starterror::looksAtTheProgram_data()
{
    QTest::addColumn<int>("errnum");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("executable");
    QTest::addColumn<QString>("said");
    QTest::newRow("interpreter") << ENOENT << QByteArray("#! /no/such/sh -e\n:\n") << true
                                 << QStringLiteral("interpreter “/no/such/sh” (first line)");
    QTest::newRow("line ends") << ENOENT << QByteArray("#!/bin/sh\r\n:\r\n") << true
                               << QStringLiteral("Windows");
    QTest::newRow("loader") << ENOENT
                            << QByteArray("\x7f"
                                          "ELF…")
                            << true << QStringLiteral("loader");
    QTest::newRow("permission") << EACCES << QByteArray("#!/bin/sh\n") << false
                                << QStringLiteral("chmod +x");
    QTest::newRow("interpreter's permission")
        << EACCES << QByteArray("#!/etc\n") << true << QStringLiteral("interpreter “/etc”");
    QTest::newRow("no format") << ENOEXEC << QByteArray("echo\n") << true
                               << QStringLiteral("#!/bin/sh");
}

void tst_starterror::looksAtTheProgram()
{
    QFETCH(int, errnum);
    QFETCH(QByteArray, content);
    QFETCH(bool, executable);
    QFETCH(QString, said);
    const QTemporaryDir directory;
    QFile file(directory.filePath(QStringLiteral("program")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    if (executable)
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
    const QByteArray path = QFile::encodeName(file.fileName());
    const QString message = makeStartError(errnum, StartStep::Exec, path).message;
    QVERIFY2(message.contains(said), qPrintable(message));
    QVERIFY2(message.contains(file.fileName()), qPrintable(message));
}

void tst_starterror::danglingLink()
{
    const QTemporaryDir directory;
    const QByteArray path = QFile::encodeName(directory.filePath(QStringLiteral("link")));
    QCOMPARE(::symlink("/no/such/target", path.constData()), 0);
    const QString message = makeStartError(ENOENT, StartStep::Exec, path).message;
    QVERIFY2(message.contains(QLatin1StringView("link to a file")), qPrintable(message));
    const QString about = makeStartError(EACCES, StartStep::Exec, "/").message;
    QVERIFY2(about.contains(QLatin1StringView("is a directory")), qPrintable(about));
}

void tst_starterror::pathThatIsNoText()
{
    const QString message = makeStartError(ENOENT, StartStep::Exec, "/no/\xff\x1b").message;
    QVERIFY2(message.contains(QLatin1StringView("$'/no/\\xff\\x1b'")), qPrintable(message));
}

CORE_TEST(tst_starterror)
#include "tst_starterror.moc"
