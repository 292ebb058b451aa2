// Names of files that are no UTF-8, and relative names where the present directory has no name: a
// path is bytes, from the command line to the system.

#include "core/base/FilePath.h"
#include "core/base/SourceFile.h"
#include "tests/support/Program.h"
#include "tests/support/StrictTest.h"

#include <QtCore/QDir>

#include <cerrno>
#include <unistd.h>

using namespace terminal;

namespace {

/// Runs lines of shell in a directory of their own, where "$d" is a directory with a name in EUC-KR
/// in which there are a plan, "$d/$d.forkscope", and a file "$d/in". "$0" is the program.
Finished runBeside(const QString &lines)
{
    const QTemporaryDir directory;
    return shell(QStringLiteral("cd '%1'\n").arg(directory.path()) + QStringLiteral(R"(top=$PWD
trap 'cd "$top" && rm -rf ./*' EXIT # which QTemporaryDir cannot
d=$(printf 'k\307\321')
mkdir "$d"
echo '{"forkscope":1,"pipeline":{"stages":[{"program":"echo","arguments":["hi"]}]}}' \
    >"$d/$d.forkscope"
printf 'inside' >"$d/in"
)") + lines);
}

/// In a directory that has been deleted, in which "etc/passwd" would be a file if names began at
/// the root.
Finished runNowhere(const QString &lines)
{
    return runBeside(QStringLiteral("mkdir gone\ncd gone\nrmdir ../gone\n") + lines);
}

} // namespace

class tst_rawnames : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void thePlan_data();
    void thePlan();
    void whatIsWrongNamesTheFile_data();
    void whatIsWrongNamesTheFile();
    void theInput_data();
    void theInput();
    void results();
    void exportedCode();
    void aDirectoryThatIsGone_data();
    void aDirectoryThatIsGone();
    void aDirectoryDeeperThanAnyPath();
    void pathsFromTheRoot_data();
    void pathsFromTheRoot();
    void files();
};

void tst_rawnames::thePlan_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QByteArray>("printed");
    const auto row = [](const char *line, const QByteArray &printed) {
        QTest::newRow(line) << QString::fromUtf8(line) << printed;
    };
    row(R"("$0" run --print --quiet "$d/$d.forkscope")", "hi\n");
    row(R"(cd "$d" && "$0" run --print --quiet "$d.forkscope")", "hi\n");
    row(R"("$0" check "$d/$d.forkscope" | head -n 1)", "echo hi\n");
    row(R"("$0" export --to bash "$d/$d.forkscope" | bash)", "hi\n");
    row(R"(ln -s "$d/$d.forkscope" link && "$0" run --print --quiet link)", "hi\n");
    row(R"("$0" three-ways -n 1 "$d/$d.forkscope" >/dev/null && echo done)", "done\n");
}

void tst_rawnames::thePlan()
{
    QFETCH(const QString, line);
    QFETCH(const QByteArray, printed);
    const Finished done = runBeside(line);
    QVERIFY2(done.status == 0, done.err);
    QCOMPARE(done.out, printed);
}

void tst_rawnames::whatIsWrongNamesTheFile_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QByteArray>("said");
    const auto row = [](const char *line, const QByteArray &said) {
        QTest::newRow(line) << QString::fromUtf8(line) << said;
    };
    row(R"("$0" run "$d/no")",
        R"(“$'k\xc7\xd1/no'” could not be read: No such file or directory.)");
    row(R"("$0" check "$d/no")",
        R"(“$'k\xc7\xd1/no'” could not be read: No such file or directory.)");
    row(R"("$0" check "$d")", R"(“$'k\xc7\xd1'” could not be read: Is a directory.)");
    row(R"("$0" check "$d/in")", R"($'k\xc7\xd1/in': )");
    row(R"("$0" run "$d/in")", R"($'k\xc7\xd1/in': )");
    row(R"("$0" "$d/no")", R"($'k\xc7\xd1/no': there is no such file)");
    row(R"("$0" run --spill "$d/in" -- true)", R"($'k\xc7\xd1/in' is no directory)");
}

void tst_rawnames::whatIsWrongNamesTheFile()
{
    QFETCH(const QString, line);
    QFETCH(const QByteArray, said);
    const Finished done = runBeside(line);
    QCOMPARE(done.status, 2);
    QVERIFY2(done.err.contains(said), done.err);
}

void tst_rawnames::theInput_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : {R"("$0" run --print --quiet --input "@$d/in" -- cat)",
                             R"(cd "$d" && "$0" run --print --quiet --input @in -- cat)",
                             R"(cd "$d" && "$0" run --print --quiet --input @in --cwd / -- cat)",
                             R"("$0" run --print --quiet --cwd "$d" -- cat in)"})
        QTest::newRow(line) << QString::fromUtf8(line);
}

void tst_rawnames::theInput()
{
    QFETCH(const QString, line);
    const Finished done = runBeside(line);
    QVERIFY2(done.status == 0, done.err);
    QCOMPARE(done.out, QByteArray("inside"));
}

void tst_rawnames::results()
{
    const Finished done = runBeside(QStringLiteral(R"(
"$0" run --quiet --report "$d/$d.json" --trace "$d/trace" -- true &&
    grep -c '"forkscope"' "$d/$d.json" && test -s "$d/trace" && echo both)"));
    QVERIFY2(done.status == 0, done.err);
    QCOMPARE(done.out, QByteArray("1\nboth\n"));
}

void tst_rawnames::exportedCode()
{
    const Finished done = runBeside(QStringLiteral(R"(
cd "$d" && "$0" export --to bash -o "$d.sh" --input @in -- cat && cd / && bash "$OLDPWD/$d.sh")"));
    QVERIFY2(done.status == 0, done.err);
    QCOMPARE(done.out, QByteArray("inside"));
}

void tst_rawnames::aDirectoryThatIsGone_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("said");
    const auto row = [](const char *line, int status, const QByteArray &said) {
        QTest::newRow(line) << QString::fromUtf8(line) << status << said;
    };
    const QByteArray gone("No such file or directory");
    row(R"("$0" run --print --input @etc/passwd -- cat)", 2, "--input: etc/passwd: " + gone);
    row(R"("$0" run --print --input @etc/passwd --cwd /tmp -- cat)", 2,
        "--input: etc/passwd: " + gone);
    row(R"("$0" check etc/passwd)", 2, gone);
    row(R"("$0" run etc/passwd)", 2, gone);
    row(R"("$0" etc/passwd)", 2, "etc/passwd: there is no such file");
    row(R"("$0" export --to bash --input @etc/passwd -- cat)", 2, "--input: etc/passwd: " + gone);
    row(R"("$0" run --report etc/report -- true)", 2, gone);
}

void tst_rawnames::aDirectoryThatIsGone()
{
    QFETCH(const QString, line);
    QFETCH(const int, status);
    QFETCH(const QByteArray, said);
    const Finished done = runNowhere(line);
    QVERIFY2(!done.out.contains("root:"), done.out);
    QVERIFY2(done.err.contains(said), done.err);
    QCOMPARE(done.status, status);
}

/// A directory may lie deeper than the longest path that the system takes; a shell's `<in` works.
void tst_rawnames::aDirectoryDeeperThanAnyPath()
{
    const Finished done = runBeside(QStringLiteral(R"(python3 -c '
import os, subprocess, sys
top = os.getcwd()
for _ in range(20):
    os.mkdir("n" * 250)
    os.chdir("n" * 250)
with open("in", "w") as file:
    file.write("deep")
with open("plan", "w") as file:
    file.write("{\"forkscope\":1,\"pipeline\":{\"stages\":[{\"program\":\"true\"}]}}")
run = [sys.argv[1], "run", "--print", "--quiet"]
status = subprocess.call(run + ["--input", "@in", "--", "cat"])
status += subprocess.call(run + ["plan"])
os.chdir(top)
subprocess.call(["rm", "-rf", "n" * 250])
sys.exit(status)' "$0")"));
    QVERIFY2(done.status == 0, done.err);
    QCOMPARE(done.out, QByteArray("deep"));
}

void tst_rawnames::pathsFromTheRoot_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("absolute");
    QTest::addColumn<QByteArray>("parent");
    QTest::addColumn<QByteArray>("name");
    const auto row = [](const char *path, const QByteArray &absolute, const QByteArray &parent,
                        const QByteArray &name) {
        QTest::newRow(path) << QByteArray(path) << absolute << parent << name;
    };
    const QByteArray here = QFile::encodeName(QDir::currentPath());
    row("/k\xc7\xd1/a.b.c", "/k\xc7\xd1/a.b.c", "/k\xc7\xd1", "a.b");
    row("a", here + "/a", here, "a");
    row("./a/.//b.c", here + "/a/b.c", here + "/a", "b");
    row("../a", here + "/../a", here + "/..", "a"); // ".." may follow a link: only the system knows
    row("/", "/", "/", "");
    row("/a", "/a", "/", "a");
}

void tst_rawnames::pathsFromTheRoot()
{
    QFETCH(const QByteArray, path);
    QFETCH(const QByteArray, absolute);
    QCOMPARE(forkscope::absolutePath(path), absolute);
    QTEST(forkscope::parentPath(absolute), "parent");
    QTEST(forkscope::nameWithoutSuffix(absolute), "name");
}

void tst_rawnames::files()
{
    const QTemporaryDir directory;
    const QByteArray path = QFile::encodeName(directory.path()) + "/\xff";
    QCOMPARE(forkscope::readFile(path, 10).error(), ENOENT);
    const Finished written =
        shell(QStringLiteral("printf 0123456789 >'%1/'$(printf '\\377')").arg(directory.path()));
    QCOMPARE(written.status, 0);
    QCOMPARE(forkscope::readFile(path, 10).value(), QByteArray("0123456789"));
    QCOMPARE(forkscope::readFile(path, 9).error(), EFBIG);
    QCOMPARE(forkscope::readFile("/dev/null", 0).value(), QByteArray());
    QCOMPARE(forkscope::readFile("/", 9).error(), EISDIR);
    QCOMPARE(::unlink(path.constData()), 0);
}

CORE_TEST(tst_rawnames)
#include "tst_rawnames.moc"
