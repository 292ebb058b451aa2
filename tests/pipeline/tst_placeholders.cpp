#include "core/pipeline/Placeholders.h"
#include "tests/support/Generators.h"
#include "tests/support/PlanGenerators.h"
#include "tests/support/StrictTest.h"

using namespace forkscope;

namespace {

Plan planWith(bool placeholders)
{
    Stage stage;
    stage.program = "{i}";
    stage.arguments = {"out-{i}", "{{i}}"};
    stage.environment = {{"V", "{i}"}};
    stage.workingDirectory = "/{i}";
    Plan plan;
    plan.pipeline.stages = {stage, stage};
    plan.run.placeholders = placeholders;
    return plan;
}

} // namespace

class tst_placeholders : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void fillsIn_data();
    void fillsIn();
    void doubledBracesAreTheText();
    void pipelineOfAnInstance();
    void inputsOfAnInstance();
    void offLeavesEverything();
};

void tst_placeholders::fillsIn_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("filled");
    QTest::addColumn<bool>("valid");
    const auto row = [](const char *text, const char *filled, bool valid) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(filled) << valid;
    };
    row("", "", true);
    row("plain", "plain", true);
    row("{i}", "12", true);
    row("a{i}b{i}", "a12b12", true);
    row("{{i}}", "{i}", true);
    row("{{{i}}}", "{12}", true);
    row("{{}}", "{}", true);
    row("\xff{i}\xfe",
        "\xff"
        "12\xfe",
        true);
    row("{x}", "{x}", false);
    row("{}", "{}", false);
    row("{", "{", false);
    row("}", "}", false);
    row("a}b{i}", "a}b12", false);
    row("{i", "{i", false);
    row("{{i}", "{i}", false);
}

void tst_placeholders::fillsIn()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, valid);
    QTEST(withPlaceholders(text, 12), "filled");
    QCOMPARE(placeholderProblem(text).isEmpty(), valid);
}

void tst_placeholders::doubledBracesAreTheText()
{
    QVERIFY(rc::check("text with its braces doubled stays as it was", [] {
        const QByteArray text = *generators::bytes();
        QByteArray doubled = text;
        doubled.replace("{", "{{").replace("}", "}}");
        RC_ASSERT(placeholderProblem(doubled).isEmpty());
        RC_ASSERT(withPlaceholders(doubled, 3) == text);
    }));
}

void tst_placeholders::pipelineOfAnInstance()
{
    const Pipeline pipeline = pipelineOf(planWith(true), 7);
    QCOMPARE(pipeline.stages.size(), 2);
    for (const Stage &stage : pipeline.stages) {
        QCOMPARE(stage.arguments, QList<QByteArray>({"out-7", "{i}"}));
        QCOMPARE(stage.program, QByteArray("{i}"));
        QCOMPARE(stage.environment.first().value, QByteArray("{i}"));
        QCOMPARE(stage.workingDirectory, QByteArray("/{i}"));
    }
}

void tst_placeholders::inputsOfAnInstance()
{
    Plan plan = planWith(true);
    plan.pipeline.input = TextInput{"line {i}\n"};
    QCOMPARE(pipelineOf(plan, 7).input, Input(TextInput{"line 7\n"}));
    plan.pipeline.input = FileInput{"in-{i}"};
    QCOMPARE(pipelineOf(plan, 7).input, Input(FileInput{"in-7"}));
    plan.pipeline.input = BytesInput{"{i}"};
    QCOMPARE(pipelineOf(plan, 7).input, Input(BytesInput{"{i}"}));
}

void tst_placeholders::offLeavesEverything()
{
    Plan plan = planWith(false);
    plan.pipeline.input = TextInput{"{i}"};
    QCOMPARE(pipelineOf(plan, 7), plan.pipeline);
}

CORE_TEST(tst_placeholders)
#include "tst_placeholders.moc"
