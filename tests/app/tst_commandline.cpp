#include "app/CommandLine.h"
#include "app/OptionValues.h"
#include "core/pipeline/Mistake.h"
#include "core/pipeline/Plan.h"
#include "tests/support/Generators.h"
#include "tests/support/StrictTest.h"

using namespace forkscope;

namespace {

using Words = std::vector<std::string>;

/// Parses a command, which must be one of `run`.
RunCommand runOf(const Words &words)
{
    const Command command = parseCommandLine(words);
    if (const auto *error = std::get_if<UsageError>(&command))
        qFatal("%s", qPrintable(error->message));
    return std::get<RunCommand>(command);
}

RunCommand withProgram(const QList<QByteArray> &words)
{
    RunCommand command;
    command.source = ProgramLine{words};
    return command;
}

} // namespace

Q_DECLARE_METATYPE(forkscope::RunCommand)
Q_DECLARE_METATYPE(Words)

class tst_commandline : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void window();
    void check();
    void lessons();
    void helpAndVersion();
    void helpOfASeriesIsWhole();
    void helpGoesBeforeErrors();
    void runs_data();
    void runs();
    void wrongUsage_data();
    void wrongUsage();
    void inputs_data();
    void inputs();
    void anyBytesAreAnArgument();
    void anyBytesAreAValue();
    void millisecondsAreExact();
    void hexIsAnyBytes();
};

void tst_commandline::window()
{
    QCOMPARE(std::get<WindowCommand>(parseCommandLine({})), WindowCommand{});
    QCOMPARE(std::get<WindowCommand>(parseCommandLine({"a.forkscope"})),
             (WindowCommand{"a.forkscope", {}, {}, {}}));
    QCOMPARE(std::get<WindowCommand>(
                 parseCommandLine({"--zoom", "150", "--theme=dark", "a", "--language", "ko"})),
             (WindowCommand{"a", ThemeOption::Dark, Language::Korean, 150}));
    for (const std::vector<std::string> &wrong : {std::vector<std::string>{"--theme", "red"},
                                                  {"--zoom", "49"},
                                                  {"--zoom", "301"},
                                                  {"--language", "de"},
                                                  {"--theme", "dark", "run", "--", "true"},
                                                  {"a", "lessons"}})
        QVERIFY(std::holds_alternative<UsageError>(parseCommandLine(wrong)));
}

void tst_commandline::check()
{
    QCOMPARE(std::get<CheckCommand>(parseCommandLine({"check", "run"})), CheckCommand{"run"});
    QVERIFY(std::holds_alternative<UsageError>(parseCommandLine({"check"})));
    QVERIFY(std::holds_alternative<UsageError>(parseCommandLine({"check", "a", "b"})));
}

void tst_commandline::lessons()
{
    QCOMPARE(std::get<LessonsCommand>(parseCommandLine({"lessons"})), LessonsCommand{});
    QCOMPARE(std::get<LessonsCommand>(parseCommandLine({"lessons", "3"})),
             (LessonsCommand{QStringLiteral("3"), {}}));
    QCOMPARE(std::get<LessonsCommand>(parseCommandLine({"lessons", "--language", "ko", "polling"})),
             (LessonsCommand{QStringLiteral("polling"), Language::Korean}));
    QCOMPARE(std::get<LessonsCommand>(parseCommandLine({"lessons", "--language", "en"})),
             (LessonsCommand{{}, Language::English}));
    for (const Words &wrong : {Words{"lessons", "1", "2"}, Words{"lessons", "--language", "de"},
                               Words{"lessons", "--language"}})
        QVERIFY(std::holds_alternative<UsageError>(parseCommandLine(wrong)));
    QVERIFY(
        std::get<PrintCommand>(parseCommandLine({"lessons", "--help"})).text.contains("LESSON"));
}

void tst_commandline::helpAndVersion()
{
    QCOMPARE(std::get<PrintCommand>(parseCommandLine({"--version"})),
             PrintCommand{"forkscope " FORKSCOPE_VERSION "\n"});
    const QByteArray help = std::get<PrintCommand>(parseCommandLine({"--help"})).text;
    QVERIFY(help.contains("Usage: forkscope [OPTIONS] [FILE]"));
    QVERIFY(help.contains("forkscope run -n 10 -- sleep 0.1"));
    const QByteArray runHelp = std::get<PrintCommand>(parseCommandLine({"run", "--help"})).text;
    for (const char *option :
         {"--instances", "--at-once", "--timeout", "--kill-after", "--cores", "--poll", "--input",
          "--env", "--cwd", "--keep", "--report", "--trace", "--no-trace", "--output", "--print",
          "--quiet", "-- PROGRAM"})
        QVERIFY2(runHelp.contains(option), option);
    QVERIFY(!runHelp.contains("--trace-ring"));
}

void tst_commandline::helpOfASeriesIsWhole()
{
    for (const char *command : {"run", "three-ways", "speed-up"}) {
        const QByteArray help = std::get<PrintCommand>(parseCommandLine({command, "--help"})).text;
        for (const char *paragraph : {"\n\nTimes are in seconds",
                                      "\n\nINPUT is one of: none, text:", "\n\nExit status:\n  0 "})
            QVERIFY2(help.contains(paragraph), help);
    }
}

void tst_commandline::helpGoesBeforeErrors()
{
    for (const Words &words : {Words{"run", "-n", "0", "--help"}, Words{"run", "--help"},
                               Words{"export", "--to", "x", "-h"}, Words{"--help", "check"}})
        QVERIFY(std::holds_alternative<PrintCommand>(parseCommandLine(words)));
    // Unknown options are reported before wrong values.
    QVERIFY(std::get<UsageError>(parseCommandLine({"run", "-n", "0", "--bogus", "--", "true"}))
                .message.contains(QStringLiteral("--bogus")));
}

void tst_commandline::runs_data()
{
    QTest::addColumn<Words>("words");
    QTest::addColumn<RunCommand>("expected");
    const auto row = [](const char *name, const Words &words, const RunCommand &expected) {
        QTest::newRow(name) << words << expected;
    };
    RunCommand command;
    command.source = PlanFile{"a.forkscope"};
    row("a file", {"run", "a.forkscope"}, command);
    command.instances = 5;
    row("options after the file", {"run", "a.forkscope", "-n", "5"}, command);
    command.source = PipelineLine{"a 'b c' | d"};
    row("a line", {"run", "--pipeline", "a 'b c' | d", "-n5"}, command);
    command.source = PipelineLine{"[a, b]"};
    row("a line that looks like a list", {"run", "--pipeline", "[a, b]", "-n5"}, command);

    row("a program", {"run", "--", "sleep", "0.1"}, withProgram({"sleep", "0.1"}));
    row("a program's own options", {"run", "--", "ls", "-n", "--", "--help"},
        withProgram({"ls", "-n", "--", "--help"}));
    row("empty arguments", {"run", "--", "printf", "", ""}, withProgram({"printf", "", ""}));

    command = withProgram({"true"});
    command.instances = 1000000;
    command.atOnce = 0;
    command.timeoutMs = 100;
    command.killAfterMs = 2500;
    command.cores = QList<int>{0, 2, 3};
    command.pollMs = 1;
    command.keepBytes = 65536;
    command.workingDirectory = "/tmp";
    command.report = "-";
    command.outputDirectory = "out";
    command.quiet = true;
    row("short names", {"run",  "-n",       "1000000", "-j",       "0",   "-t",      "0.1", "-k",
                        "2.5",  "--cores",  "0,2-3",   "--poll",   "1",   "--keep",  "64K", "--cwd",
                        "/tmp", "--report", "-",       "--output", "out", "--quiet", "--",  "true"},
        command);
    row("long names, values attached",
        {"run", "--instances=1000000", "--at-once=0", "--timeout=.1", "--kill-after=2.500",
         "--cores=3,2,0,2", "--poll=1", "--keep=65536", "--cwd=/tmp", "--report=-", "--output=out",
         "--quiet", "--", "true"},
        command);

    command = withProgram({"true"});
    command.trace = "-";
    command.report = "r.json";
    row("a trace", {"run", "--trace", "-", "--report", "r.json", "--", "true"}, command);
    command.trace = "t.json";
    command.observation = {false, 65536};
    row("samples alone",
        {"run", "--no-trace", "--trace=t.json", "--trace-ring=65536", "--report", "r.json", "--",
         "true"},
        command);

    command = withProgram({"true"});
    command.keepBytesTotal = 3LL << 30;
    command.spillDirectory = "/var/spill";
    command.tap = true;
    row("bytes", {"run", "--keep-total", "3G", "--spill=/var/spill", "--tap", "--", "true"},
        command);

    command = withProgram({"true"});
    command.mistakes = {Mistake::NeverWaits, Mistake::IgnoresStatus};
    row("mistakes", {"run", "--mistake", "neverWaits", "--mistake=ignoresStatus", "--", "true"},
        command);

    command = withProgram({"true"});
    command.series = SeriesKind::ThreeWays;
    command.instances = 4;
    command.cores = QList<int>{1};
    command.timeoutMs = 2000;
    command.report = "-";
    command.observation.trace = false;
    row("three ways",
        {"three-ways", "-n", "4", "--cores", "1", "-t", "2", "--report", "-", "--no-trace", "--",
         "true"},
        command);

    command = withProgram({"--three-ways"});
    command.series = SeriesKind::AtOnceCurve;
    row("speed-up", {"speed-up", "--", "--three-ways"}, command);

    command = withProgram({"-"});
    row("a lone dash behind --", {"run", "--", "-"}, command);
    command.source = PlanFile{"-"};
    row("a lone dash is a file", {"run", "-"}, command);
    command.source = PlanFile{"@a"};
    row("an at sign is a letter of a file's name", {"run", "@a"}, command);
    command.source = PlanFile{"{}"};
    row("braces are a file's name", {"run", "{}"}, command);
    command.source = PlanFile{""};
    row("an empty name is a file's", {"run", ""}, command);
    command.source = PlanFile{"run"};
    row("a file named as a command", {"run", "run"}, command);

    // What follows an option is its value, even if it looks like an option.
    command = withProgram({"true"});
    command.workingDirectory = "--quiet";
    command.report = "-x";
    command.environment = {{"-A", "-1", false}};
    row("values that begin with a dash",
        {"run", "--cwd", "--quiet", "--report", "-x", "--env", "-A=-1", "--", "true"}, command);
    row("the same, attached", {"run", "--cwd=--quiet", "--report=-x", "--env=-A=-1", "--", "true"},
        command);
    command = withProgram({"true"});
    command.instances = 3;
    command.timeoutMs = 500;
    row("values attached to letters", {"run", "-n3", "-t.5", "--", "true"}, command);
    command = withProgram({"true"});
    command.quiet = true;
    row("a flag twice", {"run", "--quiet", "--quiet", "--", "true"}, command);
    row("a flag with its value",
        {"run", "--quiet=true", "--tap=false", "--no-trace=false", "--", "true"}, command);
    command = withProgram({"true"});
    command.mistakes = {Mistake::NeverWaits, Mistake::NeverWaits};
    row("what may be repeated, twice the same",
        {"run", "--mistake", "neverWaits", "--mistake", "neverWaits", "--", "true"}, command);
    command = withProgram({"true"});
    command.input = InputOption(Input(TextInput{"[a, b]={}"}));
    row("a text that looks like a list", {"run", "--input=text:[a, b]={}", "--", "true"}, command);

    command = withProgram({"true"});
    command.print = true;
    command.environment = {
        {"A", "1", false}, {"B", "", false}, {"A", "x=y", false}, {"C", "{}", false}};
    row("environment",
        {"run", "--print", "--env", "A=1", "--env", "B=", "--env=A=x=y", "--env", "C={}", "--",
         "true"},
        command);
}

void tst_commandline::runs()
{
    QFETCH(Words, words);
    QFETCH(RunCommand, expected);
    QVERIFY(runOf(words) == expected);
}

void tst_commandline::wrongUsage_data()
{
    QTest::addColumn<Words>("words");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *place, const Words &words) {
        std::string name;
        for (const std::string &word : words)
            name += word + ' ';
        QTest::newRow(name.c_str()) << words << QString::fromUtf8(place);
    };
    const auto option = [&](const char *place, const std::string &name, const std::string &value) {
        row(place, {"run", name, value, "--", "true"});
    };
    row("run needs exactly one of FILE, --pipeline TEXT and -- PROGRAM ARGUMENT…", {"run"});
    row("FILE", {"run", "a", "--", "b"});
    row("FILE", {"run", "--pipeline", "a", "b"});
    row("no program", {"run", "--"});
    row("no program", {"run", "--", ""});
    row("--bogus", {"run", "--bogus", "--", "true"});
    row("--inst", {"run", "--inst", "3", "--", "true"}); // options cannot be abbreviated
    row("“=3”", {"run", "-n=3", "--", "true"});
    row("--quiet", {"run", "--quiet=maybe", "--", "true"});
    row("FILE", {"run", "--env", "A=1", "B=2", "--", "true"}); // an option takes one value
    row("--instances: At Most 1", {"run", "-n", "1", "--instances=2", "--", "true"});
    row("--to: At Most 1", {"export", "--to", "c", "--to", "qt", "a"});
    row("--cwd: 1 required DIR", {"run", "--cwd=", "--", "true"});
    row("--report: 1 required FILE", {"run", "a", "--report"});
    row("--cwd: the name of the directory is empty", {"run", "--cwd", "", "--", "true"});
    row("--output: the name of the directory is empty", {"run", "--output", "", "--", "true"});
    row("--spill: the name of the directory is empty", {"run", "--spill", "", "--", "true"});
    row("--report: the name of the file is empty", {"run", "--report", "", "--", "true"});
    row("-o: the name of the file is empty", {"export", "--to", "c", "-o", "", "a"});
    row("--to: “Python” is not one of: python, bash, c, qt", {"export", "--to", "Python", "a"});
    row("--to is required", {"export", "a"});
    row("See forkscope export --help.", {"export", "--to", "c"});
    row("See forkscope check --help.", {"check"});
    row("See forkscope lessons --help.", {"lessons", "--language", "de"});
    row("See forkscope --help.", {"--bogus"});
    row("--trace", {"run", "--trace", "", "--", "true"});
    row("b", {"a", "b"});
    row("standard output", {"run", "--print", "--report", "-", "--", "true"});
    row("standard output", {"run", "--print", "--trace", "-", "--", "true"});
    row("standard output", {"run", "--report", "-", "--trace", "-", "--", "true"});
    row("forkscope three-ways", {"run", "--three-ways", "--", "true"});
    row("forkscope speed-up", {"run", "-n", "2", "--at-once-series", "--", "true"});
    for (const char *command : {"three-ways", "speed-up"}) {
        row("-j", {command, "-j", "2", "--", "true"});
        row("--trace", {command, "--trace", "t.json", "--", "true"});
        row("--print", {command, "--print", "--", "true"});
        row("--output", {command, "--output", "out", "--", "true"});
        row("FILE", {command});
    }
    for (const char *value :
         {"0", "-1", "+1", " 1", "1 ", "1e3", "", "1000001", "99999999999999999999"})
        option("--instances", "-n", value);
    for (const char *value : {"-1", "x", "1000001"})
        option("--at-once", "-j", value);
    for (const char *value : {"0.0001", "-1", "1s", "nan", "inf", ".", "1,5", "31622400.001"})
        option("--timeout", "-t", value);
    option("--kill-after", "-k", "soon");
    for (const char *value : {"", ",", "3-1", "32768", "-1", "0,,1", "a"})
        option("--cores", "--cores", value);
    for (const char *value : {"0", "3600001"})
        option("--poll", "--poll", value);
    for (const char *value : {"0", "65537", "131072", "x"})
        option("--trace-ring", "--trace-ring", value);
    option("--trace-ring: “3” is not a power of two", "--trace-ring", "3");
    for (const char *value : {"K", "1T", "-1", "1025G"})
        option("--keep", "--keep", value);
    option("--input: “file” is not one of: none, text:…, hex:…,", "--input", "file");
    option("--input: “1a2” has an odd number of hex digits", "--input", "hex:1a2");
    for (const char *value : {"", "no", "@", "hex:0", "hex:0g", "random:", "random:x",
                              "random:1:", "random:1:x", "random:1:9007199254740992"})
        option("--input", "--input", value);
    for (const char *value : {"", "A", "=A"})
        option("--env", "--env", value);
    QStringList known;
    for (const Mistake each : allMistakes)
        known << nameOf(each);
    const QByteArray list = known.join(QStringLiteral(", ")).toLatin1();
    for (const char *value : {"", "bogus", "ignoresstatus", "neverWaits,ignoresStatus"})
        option(list.constData(), "--mistake", value);
}

void tst_commandline::wrongUsage()
{
    QFETCH(Words, words);
    QFETCH(QString, place);
    const Command command = parseCommandLine(words);
    QVERIFY(std::holds_alternative<UsageError>(command));
    const QString message = std::get<UsageError>(command).message;
    QVERIFY2(message.contains(place), qPrintable(message));
}

void tst_commandline::inputs_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("own");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("none") << QByteArray("none") << false << 0 << QByteArray();
    QTest::newRow("text") << QByteArray("text:a: b\n") << false << 1 << QByteArray("a: b\n");
    QTest::newRow("no text") << QByteArray("text:") << false << 1 << QByteArray();
    QTest::newRow("not UTF-8") << QByteArray("text:\xe2") << false << 2 << QByteArray("\xe2");
    QTest::newRow("hex") << QByteArray("hex:00fFE2") << false << 2 << QByteArray("\x00\xff\xe2", 3);
    QTest::newRow("file") << QByteArray("@a b") << false << 4 << QByteArray("a b");
    QTest::newRow("own") << QByteArray("-") << true << -1 << QByteArray();
}

void tst_commandline::inputs()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, own);
    QFETCH(int, kind);
    QFETCH(QByteArray, bytes);
    const auto parsed = inputOption(QStringLiteral("--input"), text);
    QVERIFY(parsed.ok());
    QCOMPARE(std::holds_alternative<OwnStandardInput>(*parsed), own);
    if (own)
        return;
    const Input &input = std::get<Input>(*parsed);
    QCOMPARE(int(input.index()), kind);
    if (const auto *t = std::get_if<TextInput>(&input))
        QCOMPARE(t->text, bytes);
    if (const auto *b = std::get_if<BytesInput>(&input))
        QCOMPARE(b->bytes, bytes);
    if (const auto *f = std::get_if<FileInput>(&input))
        QCOMPARE(f->path, bytes);
}

void tst_commandline::anyBytesAreAnArgument()
{
    QVERIFY(rc::check("what follows -- arrives as it was", [](const Words &arguments) {
        Words words{"run", "--", "program"};
        words.insert(words.end(), arguments.begin(), arguments.end());
        QList<QByteArray> expected{"program"};
        for (const std::string &argument : arguments)
            expected.append(QByteArray::fromStdString(argument));
        RC_ASSERT(std::get<ProgramLine>(runOf(words).source).words == expected);
    }));
}

void tst_commandline::anyBytesAreAValue()
{
    QVERIFY(
        rc::check("a line of text and a directory arrive as they were", [](const std::string &line,
                                                                           const std::string &any) {
            const std::string directory = any + 'x'; // an empty one is an error
            const RunCommand apart = runOf({"run", "--pipeline", line, "--cwd", directory});
            RC_ASSERT(std::get<PipelineLine>(apart.source).text == QByteArray::fromStdString(line));
            RC_ASSERT(apart.workingDirectory == QByteArray::fromStdString(directory));
            const RunCommand attached = runOf({"run", "--pipeline", line, "--cwd=" + directory});
            RC_ASSERT(attached == apart);
        }));
    QVERIFY(rc::check("a variable's value arrives as it was", [](const std::string &value) {
        const RunCommand command = runOf({"run", "--env", "A=" + value, "--", "true"});
        RC_ASSERT(command.environment.size() == 1);
        RC_ASSERT(command.environment.front().value == QByteArray::fromStdString(value));
    }));
}

void tst_commandline::millisecondsAreExact()
{
    QVERIFY(rc::check("every millisecond can be said", [] {
        const auto ms = *rc::gen::inRange<qint64>(0, limits::timeMs + 1);
        const QByteArray text = QByteArray::number(ms / 1000) + '.' +
                                QByteArray::number(ms % 1000).rightJustified(3, '0');
        const auto parsed = seconds(QString(), text, limits::timeMs);
        RC_ASSERT(parsed.ok());
        RC_ASSERT(*parsed == ms);
    }));
}

void tst_commandline::hexIsAnyBytes()
{
    QVERIFY(rc::check("hex input is its bytes", [](const std::string &content) {
        const QByteArray bytes = QByteArray::fromStdString(content);
        const auto parsed = inputOption(QString(), "hex:" + bytes.toHex());
        RC_ASSERT(parsed.ok());
        RC_ASSERT(std::get<BytesInput>(std::get<Input>(*parsed)).bytes == bytes);
    }));
}

CORE_TEST(tst_commandline)
#include "tst_commandline.moc"
