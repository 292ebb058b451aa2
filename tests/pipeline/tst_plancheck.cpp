#include "core/pipeline/PlanCheck.h"
#include "tests/support/StrictTest.h"

#include <functional>

using namespace forkscope;

namespace {

using Change = std::function<void(Plan &)>;

Plan goodPlan()
{
    Stage first;
    first.program = "cat";
    first.arguments = {"-n"};
    first.environment = {{"LANG", "C"}};
    Stage second;
    second.program = "md5sum";
    Plan plan;
    plan.pipeline.stages = {first, second};
    return plan;
}

const QByteArray nul("a\0b", 3);

} // namespace

Q_DECLARE_METATYPE(Change)

class tst_plancheck : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void goodPlanHasNoProblem();
    void namesThePlace_data();
    void namesThePlace();
    void bordersAreAllowed_data();
    void bordersAreAllowed();
    void orderIsThatOfTheFile();
};

void tst_plancheck::goodPlanHasNoProblem()
{
    QCOMPARE(problemsOf(goodPlan()), Problems());
}

void tst_plancheck::namesThePlace_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *place, const char *name, const Change &change) {
        QTest::addRow("%s: %s", place, name) << change << QString::fromLatin1(place);
    };
    row("name", "half a character", [](Plan &p) { p.name = QString(QChar(0xd800)); });
    row("pipeline.input.text", "not UTF-8", [](Plan &p) { p.pipeline.input = TextInput{"\xff"}; });
    row("pipeline.input.text", "placeholder", [](Plan &p) {
        p.pipeline.input = TextInput{"{x}"};
        p.run.placeholders = true;
    });
    row("pipeline.input.bytes", "negative",
        [](Plan &p) { p.pipeline.input = RandomInput{-1, {}}; });
    row("pipeline.input.bytes", "too many",
        [](Plan &p) { p.pipeline.input = RandomInput{limits::randomBytes + 1, {}}; });
    row("pipeline.input.seed", "negative", [](Plan &p) { p.pipeline.input = RandomInput{1, -1}; });
    row("pipeline.input.seed", "too large",
        [](Plan &p) { p.pipeline.input = RandomInput{1, limits::seed + 1}; });
    row("pipeline.input.path", "empty", [](Plan &p) { p.pipeline.input = FileInput{}; });
    row("pipeline.input.path", "NUL", [](Plan &p) { p.pipeline.input = FileInput{nul}; });
    row("pipeline.input.path", "placeholder", [](Plan &p) {
        p.pipeline.input = FileInput{"{"};
        p.run.placeholders = true;
    });
    row("pipeline.stages", "none", [](Plan &p) { p.pipeline.stages.clear(); });
    row("pipeline.stages", "too many", [](Plan &p) {
        p.pipeline.stages = QList<Stage>(limits::stages + 1, p.pipeline.stages.first());
    });
    row("pipeline.stages[1].program", "empty",
        [](Plan &p) { p.pipeline.stages[1].program.clear(); });
    row("pipeline.stages[0].program", "NUL", [](Plan &p) { p.pipeline.stages[0].program = nul; });
    row("pipeline.stages[0].arguments", "too many",
        [](Plan &p) { p.pipeline.stages[0].arguments = QList<QByteArray>(limits::arguments + 1); });
    row("pipeline.stages[0].arguments[1]", "NUL",
        [](Plan &p) { p.pipeline.stages[0].arguments.append(nul); });
    row("pipeline.stages[0].arguments[0]", "placeholder", [](Plan &p) {
        p.pipeline.stages[0].arguments[0] = "{j}";
        p.run.placeholders = true;
    });
    row("pipeline.stages[0].environment.LANG", "NUL in a value",
        [](Plan &p) { p.pipeline.stages[0].environment[0].value = nul; });
    row("pipeline.stages[0].environment.LANG", "twice",
        [](Plan &p) { p.pipeline.stages[0].environment.append(Variable{"LANG", "de"}); });
    row("pipeline.stages[0].environment[\"\"]", "empty name",
        [](Plan &p) { p.pipeline.stages[0].environment[0].name.clear(); });
    row("pipeline.stages[0].environment[\"A=B\"]", "= in a name",
        [](Plan &p) { p.pipeline.stages[0].environment[0].name = "A=B"; });
    row("pipeline.stages[0].environment[\"$'a\\000b'\"]", "NUL in a name",
        [](Plan &p) { p.pipeline.stages[0].environment[0].name = nul; });
    row("pipeline.stages[0].environment[\"$'\\xff'\"]", "name is no text",
        [](Plan &p) { p.pipeline.stages[0].environment[0].name = "\xff"; });
    row("pipeline.stages[1].workingDirectory", "NUL",
        [](Plan &p) { p.pipeline.stages[1].workingDirectory = nul; });
    row("run.instances", "none", [](Plan &p) { p.run.instances = 0; });
    row("run.instances", "too many", [](Plan &p) { p.run.instances = limits::instances + 1; });
    row("run.atOnce", "negative", [](Plan &p) { p.run.atOnce = -1; });
    row("run.cores[1]", "negative", [](Plan &p) { p.run.cores = {0, -1}; });
    row("run.cores[0]", "too large", [](Plan &p) { p.run.cores = {limits::core + 1}; });
    row("run.cores[2]", "twice", [](Plan &p) { p.run.cores = {3, 1, 3}; });
    row("run.timeoutMs", "negative", [](Plan &p) { p.run.timeoutMs = -1; });
    row("run.timeoutMs", "too long", [](Plan &p) { p.run.timeoutMs = limits::timeMs + 1; });
    row("run.killAfterMs", "negative", [](Plan &p) { p.run.killAfterMs = -1; });
    row("run.pollMs", "zero", [](Plan &p) { p.run.pollMs = 0; });
    row("run.pollMs", "too long", [](Plan &p) { p.run.pollMs = limits::pollMs + 1; });
    row("run.keepBytes", "negative", [](Plan &p) { p.run.keepBytes = -1; });
    row("run.keepBytes", "too many", [](Plan &p) { p.run.keepBytes = limits::keepBytes + 1; });
    row("run.keepBytesTotal", "negative", [](Plan &p) { p.run.keepBytesTotal = -1; });
    row("run.keepBytesTotal", "too many",
        [](Plan &p) { p.run.keepBytesTotal = limits::keepBytes + 1; });
    row("run.mistakes[0]", "unknown",
        [](Plan &p) { p.run.mistakes = {QStringLiteral("anything")}; });
    row("run.mistakes[1]", "twice", [](Plan &p) {
        p.run.mistakes = {QStringLiteral("ignoresStatus"), QStringLiteral("ignoresStatus")};
    });
    row("run.mistakes[0]", "reads a tapped wire", [](Plan &p) {
        p.pipeline.stages = {p.pipeline.stages.front(), p.pipeline.stages.front()};
        p.pipeline.stages.front().tap = true;
        p.run.mistakes = {QStringLiteral("readsOutputItself")};
    });
}

void tst_plancheck::namesThePlace()
{
    QFETCH(Change, change);
    Plan plan = goodPlan();
    change(plan);
    const Problems problems = problemsOf(plan);
    QCOMPARE(problems.size(), 1);
    QTEST(problems.first().place, "place");
    QVERIFY(!problems.first().message.isEmpty());
}

void tst_plancheck::bordersAreAllowed_data()
{
    QTest::addColumn<Change>("change");
    const auto row = [](const char *name, const Change &change) { QTest::newRow(name) << change; };
    row("smallest numbers", [](Plan &p) {
        p.run.instances = 1;
        p.run.atOnce = 0;
        p.run.timeoutMs = p.run.killAfterMs = p.run.keepBytes = 0;
        p.run.pollMs = 1;
        p.pipeline.input = RandomInput{0, 0};
    });
    row("largest numbers", [](Plan &p) {
        p.run.instances = p.run.atOnce = limits::instances;
        p.run.timeoutMs = p.run.killAfterMs = limits::timeMs;
        p.run.keepBytes = limits::keepBytes;
        p.run.pollMs = limits::pollMs;
        p.run.cores = {0, limits::core};
        p.pipeline.input = RandomInput{limits::randomBytes, limits::seed};
    });
    row("most stages", [](Plan &p) {
        p.pipeline.stages = QList<Stage>(limits::stages, p.pipeline.stages.first());
    });
    row("any bytes", [](Plan &p) {
        p.pipeline.stages[0].program = "\xff";
        p.pipeline.stages[0].arguments = {"\xff", "", "{x}"};
        p.pipeline.stages[0].environment[0].value = "\xff=";
        p.pipeline.stages[0].workingDirectory = "\xff";
        p.pipeline.input = BytesInput{nul};
    });
    row("NUL in input", [](Plan &p) { p.pipeline.input = TextInput{nul}; });
    row("the same name in two stages",
        [](Plan &p) { p.pipeline.stages[1].environment = p.pipeline.stages[0].environment; });
    row("braces in what has no placeholders", [](Plan &p) {
        p.run.placeholders = true;
        p.pipeline.stages[0].program = "{x}";
        p.pipeline.stages[0].workingDirectory = "{x}";
        p.pipeline.stages[0].environment[0].value = "{x}";
        p.pipeline.input = BytesInput{"{x}"};
    });
}

void tst_plancheck::bordersAreAllowed()
{
    QFETCH(Change, change);
    Plan plan = goodPlan();
    change(plan);
    QCOMPARE(problemsOf(plan), Problems());
}

void tst_plancheck::orderIsThatOfTheFile()
{
    Plan plan = goodPlan();
    plan.run.pollMs = 0;
    plan.run.instances = 0;
    plan.pipeline.stages[1].program.clear();
    plan.pipeline.stages[0].arguments = {nul};
    plan.pipeline.input = FileInput{};
    QStringList places;
    for (const Problem &problem : problemsOf(plan))
        places.append(problem.place);
    QCOMPARE(places, QStringList({QStringLiteral("pipeline.input.path"),
                                  QStringLiteral("pipeline.stages[0].arguments[0]"),
                                  QStringLiteral("pipeline.stages[1].program"),
                                  QStringLiteral("run.instances"), QStringLiteral("run.pollMs")}));
}

CORE_TEST(tst_plancheck)
#include "tst_plancheck.moc"
