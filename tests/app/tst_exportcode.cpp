#include "core/base/ShellWord.h"
#include "core/export/CodeParts.h"
#include "core/export/PythonCode.h"
#include "core/export/PythonLiteral.h"
#include "core/export/ShellCode.h"
#include "core/pipeline/PlanCheck.h"
#include "core/pipeline/PlanJson.h"
#include "tests/support/ExportedCode.h"
#include "tests/support/Generators.h"
#include "tests/support/StrictTest.h"

#include <QtCore/QDir>

#include <map>
#include <memory>

using namespace forkscope;
using namespace exported;
using terminal::Finished;

namespace {

Plan planOf(const QByteArray &stages, const QByteArray &input = R"({"kind": "none"})",
            const QByteArray &run = "{}")
{
    const auto plan =
        planFromJson(R"({"forkscope": 1, "name": "A test", "pipeline": {"input": )" + input +
                     R"(, "stages": )" + stages + R"(}, "run": )" + run + '}');
    if (!plan)
        qFatal("%s", qPrintable(plan.error().text()));
    if (!problemsOf(*plan).isEmpty())
        qFatal("%s", qPrintable(problemsOf(*plan).front().text()));
    return *plan;
}

QByteArray sh(const QByteArray &script)
{
    return R"({"program": "sh", "arguments": ["-c", ")" + script + "\"]}";
}

/// Draws any bytes but NUL, which no argument may contain.
QByteArray anyWord()
{
    const auto bytes = *rc::gen::container<std::vector<char>>(rc::gen::oneOf(
        rc::gen::inRange<char>(1, 127), rc::gen::element('\'', '"', '\\', '$', '{', '}', '%', '\n',
                                                         '\xe2', '\xff', '\x80', '1', 'f', '?')));
    QByteArray word(bytes.data(), qsizetype(bytes.size()));
    return word.replace('\0', "x");
}

/// The compiled languages in which a plan is tried. Not every plan is tried in Qt, because a
/// compiler takes long for its headers.
enum class Built { None, C, CAndQt };

struct Row
{
    QByteArray name;
    Plan plan;
    Built built;
};

/// Returns plans that together use everything that a plan may ask for.
QList<Row> allRows();

} // namespace

class tst_exportcode : public StrictTest
{
    Q_OBJECT

private:
    bool m_hasC = canBuild(CodeFormat::C);
    std::unique_ptr<QtPrograms> m_qtPrograms; ///< null where there is no compiler

private Q_SLOTS:
    void initTestCase()
    {
        // Each case starts a process; a few cases are enough, since each has many words.
        if (qEnvironmentVariableIsEmpty("RC_PARAMS"))
            qputenv("RC_PARAMS", "max_success=15");
        if (!canBuild(CodeFormat::Qt))
            return;
        QList<Plan> plans;
        for (const Row &row : allRows()) {
            if (row.built == Built::CAndQt)
                plans.append(row.plan);
        }
        m_qtPrograms = std::make_unique<QtPrograms>(plans);
        QCOMPARE(m_qtPrograms->problem(), QByteArray());
    }
    void theLecturesFirstExample();
    void quotedWordsAreReadBack();
    void cLiteralsAreReadBack();
    void itDoesTheSame_data();
    void itDoesTheSame();
    void freshRandomBytesHaveTheirLength();
    void secretsAreNotWritten();
    void mistakesAreNamed_data();
    void mistakesAreNamed();
    void aPythonMistakeIsMade();
    void theCommand();
};

void tst_exportcode::theLecturesFirstExample()
{
    const Plan named = planOf(R"([{"program": "echo", "arguments": ["Hello from the child!"]}])");
    QVERIFY(pythonCode(named).contains(
        "proc = subprocess.Popen([\"echo\", \"Hello from the child!\"],\n"
        "                        executable=find(\"echo\"),\n"));
    QVERIFY(
        shellCode(named).endsWith("absolute_path\n\nenv echo 'Hello from the child!' </dev/null\n"
                                  "exit $(( $? != 0 ))\n"));
    // Where nothing is to be searched, the program is this short.
    const Plan plan =
        planOf(R"([{"program": "/bin/echo", "arguments": ["Hello from the child!"]}])");
    QCOMPARE(pythonCode(plan),
             QByteArray("# A test\n"
                        "import subprocess\n"
                        "import sys\n"
                        "\n"
                        "proc = subprocess.Popen([\"/bin/echo\", \"Hello from the child!\"],\n"
                        "                        stdin=subprocess.DEVNULL,\n"
                        "                        stdout=subprocess.PIPE)\n"
                        "out, _ = proc.communicate()\n"
                        "sys.stdout.buffer.write(out)\n"
                        "sys.exit(0 if proc.returncode == 0 else 1)\n"));
    QCOMPARE(shellCode(plan), QByteArray("#!/usr/bin/env bash\n"
                                         "# A test\n"
                                         "\n"
                                         "/bin/echo 'Hello from the child!' </dev/null\n"
                                         "exit $(( $? != 0 ))\n"));
}

void tst_exportcode::quotedWordsAreReadBack()
{
    const bool holds = rc::check("Python and bash read the same bytes", [] {
        const auto list = *rc::gen::container<std::vector<QByteArray>>(60, rc::gen::exec(anyWord));
        QByteArray python = "import os, sys\nfor each in [";
        QByteArray bash = "each() { printf '%s\\0' \"$@\"; }\neach";
        QByteArray formats;
        QByteArray wanted;
        for (const QByteArray &word : list) {
            python += pythonLiteral(word) + ", ";
            bash += ' ' + shellWord(word, WordPlace::Argument).toUtf8();
            formats += "printf -- " + printfFormat(word) + "\nprintf '\\0'\n";
            wanted += word + '\0';
        }
        python += "]:\n    sys.stdout.buffer.write(os.fsencode(each) + b'\\0')\n";
        const QTemporaryDir directory;
        const QString script = directory.filePath(QStringLiteral("script"));
        write(script, python);
        const QByteArray fromPython = run(QStringLiteral("python3"), {script}).out;
        RC_ASSERT(fromPython.toHex() == wanted.toHex());
        write(script, bash + '\n' + formats);
        const QByteArray fromBash = run(QStringLiteral("bash"), {script}).out;
        RC_ASSERT(fromBash.toHex() == (wanted + wanted).toHex());
    });
    QVERIFY(holds);
}

void tst_exportcode::cLiteralsAreReadBack()
{
    if (!canBuild(CodeFormat::C))
        QSKIP("no C compiler is here");
    QByteArray all("?\?(\xff"
                   "1 \xe2"
                   "f\\\"%d\t\r\n");
    for (int i = 1; i < 256; ++i)
        all += QByteArray(1, char(i)) + "7a";
    const QTemporaryDir directory;
    const QString source = directory.filePath(QStringLiteral("a.c"));
    write(source, "#include <stdio.h>\nint main(void) { fputs(" + cLiteral(all) +
                      ", stdout); fputs(" + cLiteral(QByteArray("안녕 ?\?=\n")) +
                      ", stdout); return 0; }\n");
    const QString program = directory.filePath(QStringLiteral("a"));
    const Finished built = run(QStringLiteral("cc"),
                               {QStringLiteral("-std=c11"), QStringLiteral("-o"), program, source});
    QVERIFY2(built.status == 0, built.err);
    QCOMPARE(run(program, {}).out, all + "안녕 ?\?=\n");
}

namespace {

QList<Row> allRows()
{
    QList<Row> rows;
    const auto row = [&rows](const QByteArray &name, const Plan &plan, Built built = Built::None) {
        rows.append({name, plan, built});
    };
    for (const char *folder : {"resources/examples", "tests/plans"}) {
        const QDir directory(QStringLiteral(SOURCE_DIRECTORY "/") + QString::fromLatin1(folder));
        for (const QString &name : directory.entryList({QStringLiteral("*.forkscope")})) {
            const auto plan = loadPlan(QFile::encodeName(directory.filePath(name)));
            const auto *random = plan ? std::get_if<RandomInput>(&plan->pipeline.input) : nullptr;
            // A plan that puts out more than is kept, or something else each time, cannot be
            // compared.
            if (plan && name != QStringLiteral("gap.forkscope") && (!random || random->seed))
                row(name.toUtf8(), *plan,
                    name.startsWith(u'5') || name.startsWith(u"six") ? Built::C : Built::None);
        }
    }
    const QByteArray cat = R"([{"program": "cat"}])";
    const QByteArray catAndCat = R"([{"program": "cat"}, {"program": "cat"}])";
    row("raw bytes",
        planOf(R"([{"program": "sh", "arguments": ["-c", "printf %s \"$1$a\"", {"base64": "/w=="},
                    {"base64": "4jRVCg=="}], "environment": {"a": {"base64": "4jRV/w=="}}}])"),
        Built::CAndQt);
    row("nothing inherited",
        planOf(
            R"([{"program": "/usr/bin/env", "environment": {"B": "한글"}, "inheritEnvironment": false}])"),
        Built::C);
    row("a directory", planOf(R"([{"program": "pwd", "workingDirectory": "/usr/lib"}])"), Built::C);
    row("a failing stage", planOf('[' + sh("echo a; exit 3") + ',' + sh("cat") + ']'), Built::C);
    row("killed by a signal", planOf('[' + sh("kill -9 $$") + ']'), Built::C);
    row("bytes of all kinds", planOf(cat, R"({"kind": "bytes", "base64": "AAEnIiVzXP8NCuKAqA=="})"),
        Built::C);
    row("text", planOf(cat, R"({"kind": "text", "text": "100 % of \\ it's\n한글 {i}"})"));
    row("text with the index",
        planOf(cat, R"({"kind": "text", "text": "{i}: {{100 %}}\n"})",
               R"({"instances": 12, "placeholders": true})"),
        Built::CAndQt);
    row("arguments with the index",
        planOf(
            R"([{"program": "printf", "arguments": ["%s %s\n", "{i}{i}{{}}", {"base64": "/ztpe2l9JQ=="}]}])",
            R"({"kind": "none"})", R"({"instances": 3, "placeholders": true})"),
        Built::C);
    row("much seeded input",
        planOf(catAndCat, R"({"kind": "random", "bytes": 20003, "seed": 9007199254740991})",
               R"({"instances": 2})"),
        Built::C);
    row("a file", planOf(cat, R"({"kind": "file", "path": "LICENSE"})", R"({"instances": 2})"),
        Built::C);
    row("a file of the stage's directory",
        planOf(R"([{"program": "cat", "workingDirectory": "/etc"}])",
               R"({"kind": "file", "path": "hostname"})"));
    row("two at a time",
        planOf('[' + sh("sleep 0.05; echo {i}") + ']', R"({"kind": "none"})",
               R"({"instances": 7, "atOnce": 2, "placeholders": true})"),
        Built::CAndQt);
    row("one after another", planOf('[' + sh("echo {i}; exit {i}") + ']', R"({"kind": "none"})",
                                    R"({"instances": 3, "atOnce": 1, "placeholders": true})"));
    row("too late",
        planOf('[' + sh("echo early; sleep 20; echo late") + ']', R"({"kind": "none"})",
               R"({"instances": 2, "timeoutMs": 1000})"),
        Built::C);
    row("deaf and too late",
        planOf('[' + sh("trap '' TERM; echo deaf; sleep 20") + ',' + sh("cat") + ']',
               R"({"kind": "none"})", R"({"timeoutMs": 1000, "killAfterMs": 300})"),
        Built::CAndQt);
    row("killed at once", planOf('[' + sh("trap '' TERM; echo deaf; sleep 20") + ']',
                                 R"({"kind": "none"})", R"({"timeoutMs": 700, "killAfterMs": 0})"));
    row("in time", planOf(catAndCat, R"({"kind": "random", "bytes": 300000, "seed": 1})",
                          R"({"instances": 2, "timeoutMs": 60000})"));
    row("a reader that leaves",
        planOf(R"([{"program": "yes"}, {"program": "head", "arguments": ["-n", "3"]}])"), Built::C);
    row("input that nobody reads",
        planOf(R"([{"program": "true"}])", R"({"kind": "random", "bytes": 200000, "seed": 3})"),
        Built::C);
    row("a name that a shell knows",
        planOf(
            R"([{"program": "test", "arguments": ["a", "=", "a"]}, {"program": "time", "arguments": ["--version"]}])"));
    row("ignored statuses",
        planOf('[' + sh("exit 3") + ',' + sh("cat") + ']', R"({"kind": "none"})",
               R"({"mistakes": ["ignoresStatus"]})"),
        Built::C);
    row("never waited for",
        planOf('[' + sh("echo a{i}; exit {i}") + ']', R"({"kind": "none"})",
               R"({"instances": 2, "placeholders": true, "mistakes": ["neverWaits"]})"),
        Built::C);
    row("never waited for, with input",
        planOf(cat, R"({"kind": "text", "text": "a"})", R"({"mistakes": ["neverWaits"]})"),
        Built::C);
    row("never waited for, with much input",
        planOf(cat, R"({"kind": "random", "bytes": 200000, "seed": 4})",
               R"({"mistakes": ["neverWaits"]})"));
    return rows;
}

} // namespace

void tst_exportcode::itDoesTheSame_data()
{
    QTest::addColumn<Plan>("plan");
    QTest::addColumn<Built>("built");
    for (const Row &row : allRows())
        QTest::newRow(row.name.constData()) << row.plan << row.built;
}

void tst_exportcode::itDoesTheSame()
{
    QFETCH(Plan, plan);
    QFETCH(Built, built);
    const QTemporaryDir directory;
    const auto own = startedPlan(plan, directory);
    std::map<CodeFormat, std::unique_ptr<QProcess>> codes;
    for (const CodeFormat format : allCodeFormats) {
        const bool wanted = format == CodeFormat::C    ? built != Built::None && m_hasC
                            : format == CodeFormat::Qt ? built == Built::CAndQt && m_qtPrograms
                                                       : true;
        if (wanted)
            codes[format] = startedCode(plan, format, directory, m_qtPrograms.get());
    }
    const Finished ours = ended(own.get());
    QVERIFY2(ours.status == 0 || ours.status == 1, ours.err);
    for (const auto &[format, process] : codes) {
        const Finished theirs = ended(process.get());
        const QByteArray said = nameOf(format).toUtf8() + ": " + theirs.err + '\n' +
                                codeOf(plan, format) + '\n' + theirs.out.left(2000);
        if (codeOf(plan, format).contains("openssl")) // its salt differs each time
            QVERIFY2(theirs.out.size() == ours.out.size(), said);
        else
            QVERIFY2(theirs.out == ours.out, said);
        QVERIFY2(theirs.status == ours.status, said);
    }
}

void tst_exportcode::freshRandomBytesHaveTheirLength()
{
    const Plan plan = planOf(R"([{"program": "cat"}])", R"({"kind": "random", "bytes": 1001})",
                             R"({"instances": 2})");
    const QTemporaryDir directory;
    for (const CodeFormat format : {CodeFormat::Python, CodeFormat::Bash}) {
        const Finished first = runCode(plan, format, directory);
        QCOMPARE(first.out.size(), 2002);
        QCOMPARE(first.status, 0);
        QVERIFY(first.out.first(1001) != first.out.last(1001));
    }
}

void tst_exportcode::secretsAreNotWritten()
{
    const Plan plan = planOf(
        R"([{"program": "sh", "arguments": ["-c", "printf %s \"$password\""],
             "environment": {"password": {"text": "hunter2", "secret": true}}}])");
    const QTemporaryDir directory;
    for (const CodeFormat format : allCodeFormats) {
        const QByteArray code = codeOf(plan, format);
        QVERIFY2(!code.contains("hunter2") && code.contains("secret"), code);
        if (format == CodeFormat::Qt || !canBuild(format))
            continue;
        qputenv("password", "given");
        QCOMPARE(runCode(plan, format, directory).out, QByteArray("given"));
        qunsetenv("password");
        QVERIFY(runCode(plan, format, directory).status != 0);
    }
}

void tst_exportcode::mistakesAreNamed_data()
{
    QTest::addColumn<QString>("mistake");
    for (const Mistake mistake : allMistakes)
        QTest::newRow(qPrintable(nameOf(mistake))) << nameOf(mistake);
}

void tst_exportcode::mistakesAreNamed()
{
    QFETCH(QString, mistake);
    Plan plan = planOf(R"([{"program": "cat"}, {"program": "cat"}])",
                       R"({"kind": "random", "bytes": 10, "seed": 1})", R"({"instances": 2})");
    plan.run.mistakes = {mistake};
    if (mistake == nameOf(Mistake::KillsOnlyChild))
        plan.run.timeoutMs = 5000;
    for (const CodeFormat format : allCodeFormats)
        QVERIFY2(codeOf(plan, format).count(mistake.toUtf8()) >= 1, codeOf(plan, format));
    QVERIFY2(pythonCode(plan).contains("mistake " + mistake.toUtf8() + ':'), pythonCode(plan));
}

/// This is the mistake of the lecture: the next process cannot read what the parent has read.
void tst_exportcode::aPythonMistakeIsMade()
{
    Plan plan = planOf('[' + sh("echo lost") + ',' + sh("sleep 0.5; cat") + ']');
    const QTemporaryDir directory;
    QCOMPARE(runCode(plan, CodeFormat::Python, directory).out, QByteArray("lost\n"));
    plan.run.mistakes = {nameOf(Mistake::ReadsOutputItself)};
    QCOMPARE(runCode(plan, CodeFormat::Python, directory).out, QByteArray());

    plan = planOf(R"([{"program": "cat"}, {"program": "cat"}])", R"({"kind": "text", "text": "a"})",
                  R"({"timeoutMs": 500, "mistakes": ["keepsWriteEnd"]})");
    QCOMPARE(runCode(plan, CodeFormat::Python, directory).status, 1);
    if (canBuild(CodeFormat::C))
        QCOMPARE(runCode(plan, CodeFormat::C, directory).status, 1);
    plan = planOf(R"([{"program": "cat"}])", R"({"kind": "random", "bytes": 1000000, "seed": 1})",
                  R"({"timeoutMs": 500, "mistakes": ["writesThenReads"]})");
    QCOMPARE(runCode(plan, CodeFormat::Python, directory).status, 1);
}

void tst_exportcode::theCommand()
{
    const QStringList to{QStringLiteral("export"), QStringLiteral("--to")};
    const Finished code = terminal::runProgram(to + terminal::words("python -n 2 -- echo a"));
    QCOMPARE(code.status, 0);
    QCOMPARE(run(QStringLiteral("python3"), {QStringLiteral("-")}, code.out).out,
             QByteArray("a\na\n"));

    const Finished wrong = terminal::runProgram(to + terminal::words("perl -- echo a"));
    QCOMPARE(wrong.status, 2);
    QVERIFY2(wrong.err.contains("--to: “perl” is not one of: python, bash, c, qt"), wrong.err);
    QCOMPARE(terminal::runProgram(to + terminal::words("python")).status, 2);
    QCOMPARE(terminal::runProgram(to + terminal::words("python /nonexistent")).status, 2);

    const QTemporaryDir directory;
    const QString file = directory.filePath(QStringLiteral("a.sh"));
    const Finished written = terminal::runProgram(
        to + QStringList{QStringLiteral("bash"), QStringLiteral("-o"), file,
                         QStringLiteral("--pipeline"), QStringLiteral("echo b | cat")});
    QCOMPARE(written.status, 0);
    QCOMPARE(written.out, QByteArray());
    QCOMPARE(run(QStringLiteral("bash"), {file}).out, QByteArray("b\n"));
    QVERIFY(read(file).startsWith("#!/usr/bin/env bash\n"));
}

CORE_TEST(tst_exportcode)

#include "tst_exportcode.moc"
