// The files that are installed beside the program say what --help says and name the same version.

#include "app/packaging/Completions.h"
#include "app/packaging/ManualPage.h"
#include "tests/support/Program.h"
#include "tests/support/StrictTest.h"

#include <QtCore/QTemporaryDir>

using namespace forkscope;

namespace {

QByteArray contentOf(const QString &name)
{
    QFile file(QStringLiteral(SOURCE_DIRECTORY "/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

terminal::Finished finished(const QString &program, const QStringList &arguments,
                            const QByteArray &input = {})
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    return terminal::waitFor(&process);
}

/// Returns the page as a terminal of 80 columns shows it, but without bold and underlined letters.
/// Words may be hyphenated.
terminal::Finished shown(const QByteArray &page)
{
    return finished(QStringLiteral("groff"),
                    {QStringLiteral("-k"), QStringLiteral("-ww"), QStringLiteral("-man"),
                     QStringLiteral("-Tutf8"), QStringLiteral("-P-cbou")},
                    page);
}

} // namespace

class tst_packaging : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void theManualPageHasAllThatHelpHas()
    {
        const terminal::Finished page = shown(manualPage(commandTexts()));
        QCOMPARE(page.err, QByteArray());
        QCOMPARE(page.status, 0);
        static const QRegularExpression hyphenation(QStringLiteral("\u2010\n *"));
        const QString text = QString::fromUtf8(page.out).remove(hyphenation).simplified();
        int options = 0;
        for (const CommandText &command : commandTexts()) {
            QVERIFY2(text.contains(QString::fromUtf8(command.summary).simplified()),
                     command.summary);
            for (const OptionText &option : command.options) {
                ++options;
                const QString names =
                    QString::fromUtf8(option.names.join(", ")) +
                    (option.value.isEmpty() ? QString() : u' ' + QString::fromUtf8(option.value));
                QVERIFY2(text.contains(names + u' ' + QString::fromUtf8(option.summary)),
                         qPrintable(names));
            }
        }
        QVERIFY(options > 40);
    }

    void anExampleStandsAsItIsTyped()
    {
        const QByteArray page = shown(manualPage(commandTexts())).out;
        QVERIFY(page.contains("forkscope run -n 3 --input random:10 --env password=secret \\\n"));
        QVERIFY(page.contains("--pipeline 'openssl enc -des3 -pass env:password | md5sum'\n"));
    }

    void wordsOfTheTypesetterAreText()
    {
        CommandText command;
        command.summary = ".SH is no request, \\n no register and '' no quotation";
        command.usage = "forkscope";
        command.notes = "'tis\n.so it is\n\n  .EE\n  a\\b";
        const terminal::Finished page = shown(manualPage({command}));
        QCOMPARE(page.err, QByteArray());
        for (const char *words :
             {".SH is no request, \\n no register and '' no", "'tis .so it is", ".EE\n", "a\\b\n"})
            QVERIFY2(page.out.contains(words), words);
    }

    void bashCompletes_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<QByteArray>("proposed");
        QTest::newRow("commands") << QByteArray("forkscope ru") << QByteArray("run");
        QTest::newRow("options") << QByteArray("forkscope run --keep-t")
                                 << QByteArray("--keep-total");
        QTest::newRow("another command's options")
            << QByteArray("forkscope check --keep-t") << QByteArray();
        QTest::newRow("formats") << QByteArray("forkscope export --to py") << QByteArray("python");
        QTest::newRow("mistakes") << QByteArray("forkscope run --mistake never")
                                  << QByteArray("neverWaits");
        QTest::newRow("files") << QByteArray("forkscope run --report CMakeL")
                               << QByteArray("CMakeLists.txt");
        QTest::newRow("directories")
            << QByteArray("forkscope run --cwd reso") << QByteArray("resources");
        QTest::newRow("no file for a number")
            << QByteArray("forkscope run -n CMakeL") << QByteArray();
        QTest::newRow("a plan") << QByteArray("forkscope check CMakeL")
                                << QByteArray("CMakeLists.txt");
        QTest::newRow("lessons") << QByteArray("forkscope lessons ten-sl")
                                 << QByteArray("ten-sleeps");
        QTest::newRow("programs") << QByteArray("forkscope run -n 2 -- mkfif")
                                  << QByteArray("mkfifo");
        QTest::newRow("a program's files")
            << QByteArray("forkscope run -- cat --report CMakeL") << QByteArray("CMakeLists.txt");
        QTest::newRow("a program named as a command")
            << QByteArray("forkscope run -- run CMakeL") << QByteArray("CMakeLists.txt");
    }

    void bashCompletes()
    {
        QFETCH(const QByteArray, words);
        QFETCH(const QByteArray, proposed);
        const QByteArray script = bashCompletion(commandTexts()) +
                                  "cd " SOURCE_DIRECTORY "\nCOMP_WORDS=(" + words +
                                  ")\nCOMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n"
                                  "compopt() { :; }\n" // it works only at the prompt
                                  "_forkscope\nprintf '%s\\n' \"${COMPREPLY[@]}\" | sort -u\n";
        const terminal::Finished bash = finished(QStringLiteral("bash"), {}, script);
        QCOMPARE(bash.err, QByteArray());
        QCOMPARE(bash.out.trimmed(), proposed);
    }

    void everyShellKnowsEveryOption()
    {
        for (const CommandText &command : commandTexts()) {
            for (const OptionText &option : command.options) {
                const QByteArray name = option.names.back();
                if (option.isArgument)
                    continue;
                QVERIFY2(bashCompletion(commandTexts()).contains(name), name);
                QVERIFY2(zshCompletion(commandTexts()).contains(name), name);
                const QByteArray fish =
                    name.startsWith("--") ? " -l " + name.mid(2) : " -s " + name.mid(1);
                QVERIFY2(fishCompletion(commandTexts()).contains(fish + ' '), name);
            }
        }
    }

    void theVersionIsTheSameEverywhere()
    {
        const QByteArray version = FORKSCOPE_VERSION;
        QVERIFY(contentOf(QStringLiteral("resources/debian/changelog"))
                    .startsWith("forkscope (" + version + '-'));
        const QByteArray metainfo =
            contentOf(QStringLiteral("resources/desktop/org.forkscope.Forkscope.metainfo.xml"));
        const qsizetype newest = metainfo.indexOf("<release ");
        QVERIFY(newest > 0);
        QVERIFY(metainfo.mid(newest).startsWith("<release version=\"" + version + '"'));
    }
};

CORE_TEST(tst_packaging)
#include "tst_packaging.moc"
