#include "core/pipeline/ProgramLookup.h"
#include "tests/support/StrictTest.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <cerrno>
#include <cstdlib>
#include <sys/stat.h>
#include <unistd.h>

using namespace forkscope;

namespace {

Stage stageOf(const QByteArray &program, const QByteArray &directory = {})
{
    Stage stage;
    stage.program = program;
    stage.workingDirectory = directory;
    return stage;
}

/// Gives up root's powers while it lives, so that permissions count.
class OrdinaryUser
{
public:
    OrdinaryUser() : m_changed(::geteuid() == 0 && ::seteuid(65534) == 0) {}
    ~OrdinaryUser()
    {
        if (m_changed && ::seteuid(0) != 0)
            std::abort();
    }
    Q_DISABLE_COPY_MOVE(OrdinaryUser)

private:
    bool m_changed;
};

/// A directory with the directories one and two in it.
class Folder
{
public:
    Folder() : m_root(QFile::encodeName(QFileInfo(m_directory.path()).canonicalFilePath()))
    {
        ::chmod(m_root.constData(), 0755);
        makeDirectory("one");
        makeDirectory("two");
    }

    [[nodiscard]] QByteArray root() const { return m_root; }
    [[nodiscard]] QByteArray path(const char *name) const { return m_root + '/' + name; }
    void makeDirectory(const char *name) const { ::mkdir(path(name).constData(), 0755); }

    void makeFile(const char *name, mode_t mode) const
    {
        QFile file(QFile::decodeName(path(name)));
        if (file.open(QIODevice::WriteOnly))
            ::chmod(path(name).constData(), mode);
    }

private:
    QTemporaryDir m_directory;
    QByteArray m_root;
};

} // namespace

class tst_programlookup : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void ownEnvironmentIsBytes();
    void environments_data();
    void environments();
    void thePresentDirectoryIsNotStale_data();
    void thePresentDirectoryIsNotStale();
    void firstInPathWins();
    void whatIsNoProgramIsSkipped();
    void onlyAbsoluteEntriesAreSearched();
    void notFound();
    void notExecutable();
    void withoutPath();
    void withASlash();
    void ownDirectory();
    void workingDirectories();
    void forbiddenDirectory();
    void nothingToLookUp();
    void aDirectoryOfPathThatMayNotBeEntered();
};

void tst_programlookup::ownEnvironmentIsBytes()
{
    ::setenv("FORKSCOPE_TEST", "\xff=\n", 1);
    QVERIFY(ownEnvironment().contains("FORKSCOPE_TEST=\xff=\n"));
    ::unsetenv("FORKSCOPE_TEST");
}

void tst_programlookup::environments_data()
{
    QTest::addColumn<bool>("inherit");
    QTest::addColumn<QStringList>("variables"); // name, value, name, value, …
    QTest::addColumn<Environment>("expected");
    const QString a = QStringLiteral("A");
    const QString n = QStringLiteral("N");
    const QString v = QStringLiteral("=x=");
    QTest::newRow("inherited") << true << QStringList() << Environment{"A=1", "B=2", "odd"};
    QTest::newRow("added") << true << QStringList{n, v}
                           << Environment{"A=1", "B=2", "odd", "N==x="};
    QTest::newRow("replaced") << true << QStringList{a, v} << Environment{"A==x=", "B=2", "odd"};
    QTest::newRow("exactly") << false << QStringList{n, v} << Environment{"N==x="};
    QTest::newRow("empty") << false << QStringList() << Environment{};
    QTest::newRow("later wins") << false << QStringList{n, v, a, a, n, n}
                                << Environment{"N=N", "A=A"};
}

void tst_programlookup::environments()
{
    QFETCH(bool, inherit);
    QFETCH(QStringList, variables);
    Stage stage;
    stage.inheritEnvironment = inherit;
    for (qsizetype i = 0; i < variables.size(); i += 2)
        stage.environment.append({variables[i].toUtf8(), variables[i + 1].toUtf8()});
    QTEST(environmentOf(stage, {"A=1", "B=2", "odd"}), "expected");
}

void tst_programlookup::thePresentDirectoryIsNotStale_data()
{
    QTest::addColumn<QByteArray>("directory");
    QTest::addColumn<QByteArray>("pwd"); // %: the directory of the test
    const auto row = [](const char *directory, const char *pwd) {
        QTest::newRow(directory) << QByteArray(directory) << QByteArray(pwd);
    };
    row("", "/old");
    row("/usr", "/usr");
    row("/no/such", "/no/such");
    row("/k\xc7\xd1", "/k\xc7\xd1");
    row("/usr/./lib/..", "/usr");
    row("/usr//lib/", "/usr/lib");
    row("//", "/");
    row("/", "/");
    row("sub", "%/sub");
    row("sub/", "%/sub");
    row(".", "%");
}

void tst_programlookup::thePresentDirectoryIsNotStale()
{
    QFETCH(const QByteArray, directory);
    QFETCH(QByteArray, pwd);
    const QByteArray here = QFile::encodeName(QFileInfo(QStringLiteral(".")).canonicalFilePath());
    pwd.replace("%", here);
    Stage stage;
    stage.workingDirectory = directory;
    QCOMPARE(environmentOf(stage, {"PWD=/old", "A=1"}), (Environment{"PWD=" + pwd, "A=1"}));
    stage.environment = {{"PWD", "said"}};
    QCOMPARE(environmentOf(stage, {"PWD=/old"}), Environment{"PWD=said"});
    stage.environment.clear();
    stage.inheritEnvironment = false;
    QCOMPARE(environmentOf(stage, {"PWD=/old"}), Environment{});
}

void tst_programlookup::firstInPathWins()
{
    const Folder folder;
    folder.makeFile("one/tool", 0755);
    folder.makeFile("two/tool", 0755);
    const auto found =
        lookUpProgram(stageOf("tool"), {"PATH=" + folder.path("two") + ':' + folder.path("one")});
    QVERIFY(found.ok());
    QCOMPARE(*found, folder.path("two/tool"));
}

void tst_programlookup::whatIsNoProgramIsSkipped()
{
    const Folder folder;
    folder.makeDirectory("one/tool"); // this is a directory of that name
    folder.makeDirectory("three");
    folder.makeFile("three/tool", 0644); // this file may not be executed
    folder.makeFile("two/tool", 0755);
    const QByteArray search = folder.path("missing") + ':' + folder.path("one") + ':' +
                              folder.path("three") + ':' + folder.path("two");
    const auto found = lookUpProgram(stageOf("tool"), {"PATH=" + search});
    QVERIFY(found.ok());
    QCOMPARE(*found, folder.path("two/tool"));
}

void tst_programlookup::onlyAbsoluteEntriesAreSearched()
{
    const Folder folder;
    folder.makeFile("tool", 0755);
    folder.makeFile("one/tool", 0755);
    for (const QByteArray search : {"", ".", ":", "one", "./one:"}) {
        const auto found = lookUpProgram(stageOf("tool", folder.root()), {"PATH=" + search});
        QVERIFY2(!found.ok(), search.constData());
        QCOMPARE(found.error().errnum, ENOENT);
        QCOMPARE(found.error().step, StartStep::Resolve);
        // An empty PATH has nothing to be searched, which is said in its own words.
        QCOMPARE(found.error().message.contains(QStringLiteral("such as ./")), !search.isEmpty());
    }
}

void tst_programlookup::notFound()
{
    const Folder folder;
    const QByteArray search = folder.path("one") + ':' + folder.path("two");
    const auto found = lookUpProgram(stageOf("opensl"), {"PATH=" + search});
    QVERIFY(!found.ok());
    QCOMPARE(found.error().errnum, ENOENT);
    QCOMPARE(found.error().step, StartStep::Resolve);
    QVERIFY(found.error().message.contains(QLatin1StringView("opensl")));
    QVERIFY(found.error().message.contains(QFile::decodeName(search)));
}

void tst_programlookup::notExecutable()
{
    const Folder folder;
    folder.makeFile("one/tool", 0644);
    const auto found = lookUpProgram(stageOf("tool"), {"PATH=" + folder.path("one")});
    QVERIFY(!found.ok());
    QCOMPARE(found.error().errnum, EACCES);
    QCOMPARE(found.error().step, StartStep::Resolve);
    QVERIFY(found.error().message.contains(QFile::decodeName(folder.path("one/tool"))));
}

void tst_programlookup::withoutPath()
{
    const auto found = lookUpProgram(stageOf("sh"), {"HOME=/", "XPATH=/nowhere"});
    QVERIFY(found.ok());
    QVERIFY(*found == "/bin/sh" || *found == "/usr/bin/sh");
}

void tst_programlookup::withASlash()
{
    const Folder folder;
    // A path with a slash is not looked up; execve will say what is wrong.
    QCOMPARE(*lookUpProgram(stageOf("/no/such"), {}), QByteArray("/no/such"));
    QCOMPARE(*lookUpProgram(stageOf("./tool", folder.root()), {}), folder.path("./tool"));
    QCOMPARE(*lookUpProgram(stageOf("one/tool", "/"), {}), QByteArray("/one/tool"));
}

void tst_programlookup::ownDirectory()
{
    const Folder folder;
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(QFile::decodeName(folder.root())));
    QCOMPARE(*lookUpProgram(stageOf("./tool"), {}), folder.path("./tool"));
    QCOMPARE(*lookUpProgram(stageOf("./tool", "one"), {}), folder.path("one/./tool"));
    QVERIFY(!lookUpProgram(stageOf("./tool", "missing"), {}).ok());
    QVERIFY(QDir::setCurrent(before));
}

void tst_programlookup::workingDirectories()
{
    const Folder folder;
    folder.makeFile("file", 0755);
    const auto missing = lookUpProgram(stageOf("sh", folder.path("missing")), {});
    QVERIFY(!missing.ok());
    QCOMPARE(missing.error().errnum, ENOENT);
    QCOMPARE(missing.error().step, StartStep::Chdir);
    QVERIFY(missing.error().message.contains(QFile::decodeName(folder.path("missing"))));
    const auto file = lookUpProgram(stageOf("/bin/sh", folder.path("file")), {});
    QVERIFY(!file.ok());
    QCOMPARE(file.error().errnum, ENOTDIR);
    QCOMPARE(file.error().step, StartStep::Chdir);
    QVERIFY(lookUpProgram(stageOf("/bin/sh", folder.path("one")), {}).ok());
}

void tst_programlookup::forbiddenDirectory()
{
    const Folder folder;
    QCOMPARE(::chmod(folder.path("one").constData(), 0600), 0);
    const auto found = [&folder] {
        const OrdinaryUser user;
        return lookUpProgram(stageOf("/bin/sh", folder.path("one")), {});
    }();
    QVERIFY(!found.ok());
    QCOMPARE(found.error().errnum, EACCES);
    QCOMPARE(found.error().step, StartStep::Chdir);
}

void tst_programlookup::nothingToLookUp()
{
    const auto empty = lookUpProgram(stageOf(""), {});
    QVERIFY(!empty.ok());
    QCOMPARE(empty.error().step, StartStep::Resolve);
    const auto nul = lookUpProgram(stageOf(QByteArray("sh\0x", 4)), {});
    QVERIFY(!nul.ok());
    QCOMPARE(nul.error().errnum, EINVAL);
}

void tst_programlookup::aDirectoryOfPathThatMayNotBeEntered()
{
    const Folder folder;
    folder.makeFile("two/tool", 0755);
    QCOMPARE(::chmod(folder.path("one").constData(), 0600), 0);
    const Environment search{"PATH=" + folder.path("one") + ':' + folder.path("two")};
    const OrdinaryUser user;
    QVERIFY(lookUpProgram(stageOf("tool"), search).ok());
    const auto missing = lookUpProgram(stageOf("other"), search);
    QVERIFY(!missing.ok());
    QCOMPARE(missing.error().errnum, ENOENT);
    QVERIFY(missing.error().message.contains(
        QStringLiteral("“%1” may not be entered").arg(QFile::decodeName(folder.path("one")))));
}

CORE_TEST(tst_programlookup)
#include "tst_programlookup.moc"
