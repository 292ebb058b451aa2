#include "app/console/ConsoleTable.h"
#include "app/console/RunPlan.h"
#include "app/console/SpeedUpTable.h"
#include "app/console/TerminalText.h"
#include "app/console/TextTable.h"
#include "app/console/ThreeWaysTable.h"
#include "core/analysis/figures/ThreeWays.h"
#include "core/pipeline/PlanJson.h"
#include "tests/support/Generators.h"
#include "tests/support/Script.h"
#include "tests/support/StrictTest.h"

#include <QtCore/QStringDecoder>
#include <QtCore/QTemporaryDir>

using namespace forkscope;

namespace {

Plan filePlan()
{
    Plan plan;
    plan.name = QStringLiteral("from the file");
    Stage first;
    first.program = "cat";
    first.environment = {{"A", "file", true}, {"B", "file", false}};
    Stage second;
    second.program = "wc";
    second.workingDirectory = "/";
    plan.pipeline = {TextInput{"abc"}, {first, second}};
    plan.run.instances = 3;
    plan.run.timeoutMs = 700;
    return plan;
}

/// Returns a record of `succeeded` good instances and then `failed` bad ones, one after another.
RunRecord recordOf(int succeeded, int failed)
{
    RunRecord record;
    script::Player player(script::plan(succeeded + failed, {"true"}), &record);
    player.start();
    for (int i = 0; i < succeeded + failed; ++i) {
        const bool good = i < succeeded;
        player.instanceStarted(i, i);
        player.processStarted(i, {i, 0}, 100 + i, "/bin/true");
        player.processEnded(i + 0.5, {i, 0}, good ? 0 : 3);
        player.instanceEnded(i + 0.5, i, good ? Outcome::Succeeded : Outcome::Failed, good ? 0 : 3);
    }
    player.tell(succeeded + failed, event::RunEnded{});
    return record;
}

/// Returns a run that was ended after the first of two instances and before the second, so that no
/// instance has the outcome "stopped".
SharedRecord endedBetweenTwo()
{
    const auto record = std::make_shared<RunRecord>();
    script::Player player(script::plan(2, {"true"}), record.get());
    player.start();
    player.instanceStarted(0, 0);
    player.processStarted(0, {0, 0}, 100, "/bin/true");
    player.processEnded(1, {0, 0}, 0);
    player.instanceEnded(1, 0, Outcome::Succeeded, 0);
    player.instanceEnded(1, 1, Outcome::NotStarted, std::nullopt);
    player.tell(1, event::RunEnded{});
    return record;
}

/// Returns two jobs that need a core for 100 ms each, as samples show them.
std::vector<SharedRecord> threeWays(std::optional<int> statusOfTheLast = 0)
{
    struct Job
    {
        double begin, end, ready;
    };
    const std::array<std::array<Job, 2>, 3> runs{{{{{0, 100, 0}, {100, 200, 0}}},
                                                  {{{0, 200, 100}, {0, 200, 100}}},
                                                  {{{0, 100, 0}, {0, 100, 0}}}}};
    std::vector<SharedRecord> records;
    for (size_t way = 0; way < runs.size(); ++way) {
        const auto record = std::make_shared<RunRecord>();
        records.push_back(record);
        script::Player player(script::plan(2, {"true"}), record.get());
        player.start();
        for (int i = 0; i < 2; ++i) {
            const Job &job = runs[way][size_t(i)];
            const bool good = way < 2 || i < 1 || statusOfTheLast == 0;
            Usage usage;
            usage.user = std::chrono::milliseconds(100);
            usage.ready = Nanoseconds(qRound64(job.ready * 1e6));
            player.instanceStarted(job.begin, i);
            player.processStarted(job.begin, {i, 0}, 100 + i, "/bin/true");
            player.processEnded(job.end, {i, 0}, good ? 0 : *statusOfTheLast, usage);
            player.instanceEnded(job.end, i, good ? Outcome::Succeeded : Outcome::Failed,
                                 good ? 0 : statusOfTheLast);
        }
        player.tell(std::max(runs[way][0].end, runs[way][1].end), event::RunEnded{});
    }
    return records;
}

} // namespace

class tst_console : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void optionsOverrideTheFile();
    void variablesAreAddedToEveryStage();
    void filesOfInputBeginInTheTerminalsDirectory();
    void standardInputBecomesTheInput();
    void aLineMakesAPlan();
    void problemsNameTheirPlace();
    void terminalText_data();
    void terminalText();
    void halfCharacters();
    void nothingDrivesTheTerminal();
    void aShortTableListsAll();
    void aLongTableListsWhatDidNotSucceed();
    void reasonsOfFailedStartsAreSaidOnce();
    void progress();
    void threeWaysBesideEachOther();
    void whatIsSetAsideIsSaid();
    void failuresOfAWayAreSaid();
    void stoppedWaysAreNotCompared();
    void progressNamesTheWay();
    void progressNamesTheRun();
    void whatWasCutShortIsNotMeasured();
    void wrapping();
    void hangulTakesTwoPlaces();
};

void tst_console::optionsOverrideTheFile()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("a.forkscope"));
    QVERIFY(savePlan(QFile::encodeName(path), filePlan()).isEmpty());
    RunCommand command;
    command.source = PlanFile{path.toUtf8()};
    const auto same = planOf(command, {}, "/d");
    QVERIFY2(same.ok(), qPrintable(same.ok() ? QString() : same.error().text()));
    QVERIFY(*same == filePlan());

    command.instances = 9;
    command.input = InputOption(Input(NoInput{}));
    command.workingDirectory = "/tmp";
    command.keepBytesTotal = 5;
    command.tap = true;
    Plan expected = filePlan();
    expected.run.keepBytesTotal = 5;
    expected.run.instances = 9;
    expected.pipeline.input = NoInput{};
    for (Stage &stage : expected.pipeline.stages) {
        stage.workingDirectory = "/tmp";
        stage.tap = true;
    }
    const auto plan = planOf(command, {}, "/d");
    QVERIFY(plan.ok());
    QVERIFY(*plan == expected);
}

void tst_console::variablesAreAddedToEveryStage()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("a.forkscope"));
    QVERIFY(savePlan(QFile::encodeName(path), filePlan()).isEmpty());
    RunCommand command;
    command.source = PlanFile{path.toUtf8()};
    command.environment = {{"A", "\xe2", false}, {"C", "new", false}};
    const auto plan = planOf(command, {}, "/d");
    QVERIFY(plan.ok());
    const QList<Variable> first{{"A", "\xe2", true}, {"B", "file", false}, {"C", "new", false}};
    const QList<Variable> second{{"A", "\xe2", false}, {"C", "new", false}};
    QVERIFY(plan->pipeline.stages[0].environment == first);
    QVERIFY(plan->pipeline.stages[1].environment == second);
}

void tst_console::filesOfInputBeginInTheTerminalsDirectory()
{
    RunCommand command;
    command.source = ProgramLine{{"cat"}};
    command.workingDirectory = "/";
    command.input = InputOption(Input(FileInput{"a/b"}));
    QCOMPARE(std::get<FileInput>(planOf(command, {}, "/d e")->pipeline.input).path, "/d e/a/b");
    command.input = InputOption(Input(FileInput{"/a/b"}));
    QCOMPARE(std::get<FileInput>(planOf(command, {}, "/d e")->pipeline.input).path, "/a/b");
}

void tst_console::standardInputBecomesTheInput()
{
    RunCommand command;
    command.source = ProgramLine{{"cat"}};
    command.input = InputOption(OwnStandardInput{});
    const QByteArray bytes("\x00\xff\n", 3);
    QCOMPARE(std::get<BytesInput>(planOf(command, bytes, "/")->pipeline.input).bytes, bytes);
}

void tst_console::aLineMakesAPlan()
{
    RunCommand command;
    command.source = PipelineLine{"openssl enc -des3 | md5sum"};
    const auto plan = planOf(command, {}, "/");
    QVERIFY(plan.ok());
    QCOMPARE(plan->pipeline.stages.size(), 2);
    QCOMPARE(plan->pipeline.stages[0].arguments, (QList<QByteArray>{"enc", "-des3"}));
    QCOMPARE(plan->name, QStringLiteral("openssl enc -des3 | md5sum"));
}

void tst_console::problemsNameTheirPlace()
{
    RunCommand command;
    command.source = PipelineLine{"a > b"};
    const auto redirection = planOf(command, {}, "/");
    QVERIFY(!redirection.ok());
    QCOMPARE(redirection.error().place, QStringLiteral("--pipeline"));
    QVERIFY(redirection.error().message.contains(u'3'));

    command.source = PipelineLine{"a \xe2"};
    QCOMPARE(planOf(command, {}, "/").error().place, QStringLiteral("--pipeline"));

    command.source = PlanFile{"/nonexistent/sleep"};
    const QString missing = planOf(command, {}, "/").error().text();
    QVERIFY2(missing.contains(u"forkscope run -- /nonexistent/sleep"), qPrintable(missing));

    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("a.forkscope"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"forkscope": 1, "pipeline": {"stages": [{"program": 7}]}})");
    file.close();
    command.source = PlanFile{path.toUtf8()};
    const QString wrong = planOf(command, {}, "/").error().text();
    QVERIFY2(wrong.startsWith(path + QStringLiteral(": pipeline.stages[0].program: ")),
             qPrintable(wrong));
}

void tst_console::terminalText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const QByteArray &bytes, const QByteArray &text) {
        QTest::newRow(name) << bytes << text;
    };
    row("text", "a b\n\tc", "a b\n\tc");
    row("Korean", "\xed\x95\x9c", "\xed\x95\x9c");
    row("escape", "\x1b[31m", "^[[31m");
    row("return", "a\rb", "a^Mb");
    row("NUL and DEL", QByteArray("\x00\x7f", 2), "^@^?");
    row("C1 in UTF-8", "\xc2\x9b", "\\x9b");
    row("a byte alone",
        "\xe2"
        "4",
        "\\xe24");
    row("cut off", "\xed\x95", "\\xed\\x95");
    row("too long a form", "\xc0\xaf", "\\xc0\\xaf");
    row("a surrogate", "\xed\xa0\x80", "\\xed\\xa0\\x80");
    row("right to left",
        "a\xe2\x80\xae"
        "b",
        "a\\u{202e}b");
    row("marks of direction", "\xd8\x9c\xe2\x80\x8e\xe2\x80\x8f", "\\u{61c}\\u{200e}\\u{200f}");
}

void tst_console::terminalText()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, text);
    QCOMPARE(forkscope::terminalText(bytes), text);
}

void tst_console::halfCharacters()
{
    const QByteArray han("a\xed\x95\x9c"), face("a\xf0\x9f\x98\x80");
    QCOMPARE(halfCharacterAtEnd({}), 0);
    QCOMPARE(halfCharacterAtEnd("a"), 0);
    QCOMPARE(halfCharacterAtEnd(han), 0);
    QCOMPARE(halfCharacterAtEnd(han.chopped(1)), 2);
    QCOMPARE(halfCharacterAtEnd(han.chopped(2)), 1);
    QCOMPARE(halfCharacterAtEnd(face), 0);
    QCOMPARE(halfCharacterAtEnd(face.chopped(1)), 3);
    QCOMPARE(halfCharacterAtEnd("\xc3"), 1);
    QCOMPARE(halfCharacterAtEnd("\x80\x80\x80\x80"), 0); // no character begins there
}

void tst_console::nothingDrivesTheTerminal()
{
    QVERIFY(rc::check("no control character is left, and all is UTF-8", [](const std::string &any) {
        const QByteArray text = forkscope::terminalText(QByteArray::fromStdString(any));
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString decoded = decoder(text);
        RC_ASSERT(!decoder.hasError());
        for (const QChar c : decoded)
            RC_ASSERT(c == u'\n' || c == u'\t' || c.category() != QChar::Other_Control);
    }));
}

void tst_console::aShortTableListsAll()
{
    const RunRecord record = recordOf(2, 1);
    const QStringList lines = instanceTable(record, {{1, "0123abcd"}}).trimmed().split(u'\n');
    QCOMPARE(lines.size(), 5);
    QVERIFY(lines[0].startsWith(u"Instance  Outcome"));
    QVERIFY(lines[1].trimmed().startsWith(u"0  succeeded"));
    QVERIFY(lines[2].endsWith(u"0123abcd"));
    QVERIFY2(lines[3].contains(u"failed") && lines[3].contains(u'3'), qPrintable(lines[3]));
    QVERIFY2(lines[4].startsWith(u"2 succeeded, 1 failed"), qPrintable(lines[4]));
}

void tst_console::aLongTableListsWhatDidNotSucceed()
{
    const RunRecord record = recordOf(60, 2);
    const QStringList lines = instanceTable(record, {}).trimmed().split(u'\n');
    QCOMPARE(lines.size(), 4);
    QVERIFY(lines[1].trimmed().startsWith(u"60  failed"));
    QVERIFY(lines[2].trimmed().startsWith(u"61  failed"));
    QCOMPARE(instanceTable(recordOf(60, 0), {}).count(u'\n'), 1);
}

void tst_console::reasonsOfFailedStartsAreSaidOnce()
{
    RunRecord record;
    script::Player player(script::plan(2, {"nosuch"}), &record);
    player.start();
    for (int i = 0; i < 2; ++i) {
        player.instanceStarted(i, i);
        player.tell(
            i, event::StartFailed{{i, 0}, {2, StartStep::Resolve, QStringLiteral("gone")}, {}});
        player.instanceEnded(i, i, Outcome::NotStarted, std::nullopt);
    }
    const QString table = instanceTable(record, {});
    QCOMPARE(table.count(QStringLiteral("gone (ENOENT, resolve), 2 times")), 1);
    QCOMPARE(table.count(QStringLiteral("gone")), 1);
}

void tst_console::progress()
{
    const QString line = progressLine(recordOf(3, 2));
    QVERIFY2(line.startsWith(u"5 of 5 done · 2 failed · 0 timed out"), qPrintable(line));
}

void tst_console::threeWaysBesideEachOther()
{
    const QString table = threeWaysTable(threeWays(), script::plan(2, {"x"}), 2);
    QStringList lines = table.split(u'\n');
    QVERIFY2(lines.size() > 5, qPrintable(table));
    for (const QString &line : lines)
        QVERIFY2(line.size() < 85, qPrintable(line));
    for (QString &line : lines)
        line = line.simplified();
    QCOMPARE(lines[0], QStringLiteral("Way Wall time Speed-up Cores used On a core Ready"));
    QCOMPARE(lines[1], QStringLiteral("1 One after another 0.200 s 1.00 × 1.00 0.200 s 0 s"));
    QCOMPARE(lines[2],
             QStringLiteral("2 All at once, on one core 0.200 s 1.00 × 1.00 0.200 s 0.200 s"));
    QCOMPARE(lines[3],
             QStringLiteral("3 All at once, on all cores 0.100 s 2.00 × 2.00 0.200 s 0 s"));
    QCOMPARE(lines[4], QString());
    const QString rest = lines.mid(5).join(u' ');
    QVERIFY2(rest.contains(u"Taking turns is no faster"), qPrintable(rest));
    // Only a trace can tell how many ran at the same moment.
    QVERIFY2(rest.contains(u"In 3, 2.00 of 2 cores were used"), qPrintable(rest));
}

void tst_console::whatIsSetAsideIsSaid()
{
    Plan plan = script::plan(2, {"x"});
    plan.run.atOnce = 1;
    const QString table = threeWaysTable(threeWays(), plan, 2).simplified();
    QVERIFY2(table.contains(u"The plan says 1 at once. That is set aside here"), qPrintable(table));
    plan.run.atOnce = 0;
    QVERIFY(!threeWaysTable(threeWays(), plan, 2).contains(u"set aside"));
}

void tst_console::failuresOfAWayAreSaid()
{
    const QString table = threeWaysTable(threeWays(3), script::plan(2, {"x"}), 2);
    QVERIFY2(table.contains(u"\nIn 3: 1 succeeded, 1 failed\n"), qPrintable(table));
    QVERIFY(!table.contains(u"In 1:") && !table.contains(u"In 2:"));
    QVERIFY(!threeWaysTable(threeWays(), script::plan(2, {"x"}), 2).contains(u"succeeded"));
}

void tst_console::stoppedWaysAreNotCompared()
{
    std::vector<SharedRecord> records = threeWays();
    QVERIFY(areComparable(records));
    records.back() = endedBetweenTwo();
    QVERIFY(!areComparable(records));
    records.pop_back();
    QCOMPARE(threeWaysTable(records, script::plan(2, {"x"}), 2),
             QStringLiteral("Stopped in way 2 of 3: there is nothing to compare.\n"));
}

void tst_console::progressNamesTheWay()
{
    const QString line = threeWaysProgress(Way::OneCore, recordOf(3, 2));
    QVERIFY2(line.startsWith(u"2/3 on one core: 5 of 5 done · 2 failed"), qPrintable(line));
}

void tst_console::progressNamesTheRun()
{
    const auto record = std::make_shared<RunRecord>(recordOf(3, 2));
    RunSeries series(seriesSteps({script::plan(5, {"x"}), script::plan(5, {"x"})}),
                     [](const SeriesStep &, const SharedRecord &) {});
    QStringList said;
    while (series.next()) {
        said << speedUpProgress(series, *record);
        series.take(record);
    }
    said << speedUpProgress(series, *record); // the timer may fire once more
    QCOMPARE(said.size(), 3);
    QVERIFY2(said[0].startsWith(u"1/2: 5 of 5 done · 2 failed"), qPrintable(said[0]));
    QVERIFY2(said[1].startsWith(u"2/2: "), qPrintable(said[1]));
    QVERIFY2(said[2].startsWith(u"2/2: "), qPrintable(said[2]));
}

void tst_console::whatWasCutShortIsNotMeasured()
{
    const SharedRecord between = endedBetweenTwo();
    QCOMPARE(between->counts().stopped, 0);
    QVERIFY(between->isCutShort());

    SpeedUpRuns runs;
    RunSeries series(seriesSteps({script::plan(2, {"true"})}, 3),
                     [&](const SeriesStep &, const SharedRecord &record) { runs.take(*record); });
    series.next();
    series.take(std::make_shared<RunRecord>(recordOf(2, 0)));
    QCOMPARE(runs.points.size(), size_t(1));
    QCOMPARE(series.state(), RunSeries::State::Waiting);
    series.next();
    series.take(between);
    QCOMPARE(runs.points.size(), size_t(1));
    QCOMPARE(runs.failures, 0);
    QCOMPARE(series.state(), RunSeries::State::Abandoned);
}

void tst_console::wrapping()
{
    QCOMPARE(wrapped(QStringLiteral("a bc def"), 4), QStringLiteral("a bc\ndef"));
    QCOMPARE(wrapped(QStringLiteral("abcdef g"), 4), QStringLiteral("abcdef\ng"));
    QCOMPARE(wrapped(QString(), 4), QString());
    QCOMPARE(wrapped(QStringLiteral("가 나 다"), 5), QStringLiteral("가 나\n다"));
}

void tst_console::hangulTakesTwoPlaces()
{
    QCOMPARE(placesOf(QStringLiteral("ab 좀비 é")), 9);
    QCOMPARE(placesOf(QString::fromUcs4(U"\U0001F600")), 2);
    const QString table = textTable({{QStringLiteral("상태"), QStringLiteral("코어")},
                                     {QStringLiteral("a"), QStringLiteral("1")}},
                                    {Align::Left, Align::Right});
    QCOMPARE(table, QStringLiteral("상태  코어\na        1\n"));
}

CORE_TEST(tst_console)
#include "tst_console.moc"
