#include "core/base/JsonReader.h"
#include "core/pipeline/PlanCheck.h"
#include "core/pipeline/PlanJson.h"
#include "core/pipeline/PlanRanges.h"
#include "tests/support/Generators.h"
#include "tests/support/PlanGenerators.h"
#include "tests/support/StrictTest.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTemporaryDir>

#include <sys/stat.h>

using namespace forkscope;

namespace {

QByteArray wholeFile(const QByteArray &pipeline, const QByteArray &run = "{}")
{
    return R"({"forkscope": 1, "pipeline": )" + pipeline + R"(, "run": )" + run + "}";
}

QByteArray withStage(const QByteArray &members)
{
    return wholeFile(R"({"stages": [{"program": "a"}, {)" + members + "}]}");
}

QByteArray withInput(const QByteArray &input)
{
    return wholeFile(R"({"input": )" + input + R"(, "stages": [{"program": "a"}]})");
}

QByteArray withRun(const QByteArray &members)
{
    return wholeFile(R"({"stages": [{"program": "a"}]})", '{' + members + '}');
}

QByteArray withTop(const QByteArray &members)
{
    return R"({"pipeline": {"stages": [{"program": "a"}]}, )" + members + "}";
}

mode_t modeOf(const QString &path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 07777 : 0;
}

Plan planOf(const QList<Variable> &variables)
{
    Stage stage;
    stage.program = "env";
    stage.environment = variables;
    Plan plan;
    plan.pipeline.stages = {stage};
    return plan;
}

/// Sets the file creation mask while it lives.
class Umask
{
public:
    explicit Umask(mode_t mask) : m_before(::umask(mask)) {}
    ~Umask() { ::umask(m_before); }
    Q_DISABLE_COPY_MOVE(Umask)

private:
    mode_t m_before;
};

} // namespace

class tst_planjson : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheDesignsFile();
    void defaults();
    void readsValues_data();
    void readsValues();
    void namesThePlace_data();
    void namesThePlace();
    void saysLineAndColumn_data();
    void saysLineAndColumn();
    void newerVersionComesFirst();
    void capsSizeAndLength();
    void readsBackWhatItWrites();
    void writesJson();
    void damagedFilesAreReadOrRefused();
    void keysKeepTheirOrder();
    void keysAreInTheDesignsOrder();
    void savesAndLoads();
    void secretsAreForTheOwner();
    void refusesToSaveWhatCannotBeOpened();
    void filesThatCannotBe();
};

void tst_planjson::readsTheDesignsFile()
{
    const auto plan = planFromJson(R"({ "forkscope": 1, "name": "Encrypt, then hash",
      "pipeline": {
        "input": {"kind": "random", "bytes": 10, "seed": 7},
        "stages": [
          {"program": "openssl", "arguments": ["enc", "-des3", "-pass", "env:password"],
           "environment": {"password": {"base64": "4jRVCtBRbDNTEQ=="}}, "inheritEnvironment": true,
           "workingDirectory": "/tmp"},
          {"program": "md5sum"} ] },
      "run": {"instances": 3, "atOnce": 0, "cores": [], "timeoutMs": 0, "killAfterMs": 2000,
              "pollMs": 10, "keepBytes": 16777216, "mistakes": []} })");
    QVERIFY2(plan.ok(), plan.ok() ? "" : qPrintable(plan.error().text()));
    Stage openssl;
    openssl.program = "openssl";
    openssl.arguments = {"enc", "-des3", "-pass", "env:password"};
    openssl.environment = {{"password",
                            "\xe2"
                            "4U\n\xd0Ql3S\x11",
                            false}};
    openssl.workingDirectory = "/tmp";
    Stage md5sum;
    md5sum.program = "md5sum";
    Plan expected;
    expected.name = QStringLiteral("Encrypt, then hash");
    expected.pipeline = {RandomInput{10, 7}, {openssl, md5sum}};
    expected.run.instances = 3;
    QCOMPARE(*plan, expected);
}

void tst_planjson::defaults()
{
    const auto plan =
        planFromJson(R"({"forkscope": 1, "pipeline": {"stages": [{"program": "a"}]}})");
    QVERIFY(plan.ok());
    Stage stage;
    stage.program = "a";
    Plan expected;
    expected.pipeline.stages = {stage};
    QCOMPARE(*plan, expected);
    QCOMPARE(plan->run.killAfterMs, 2000);
    QCOMPARE(plan->run.pollMs, 10);
    QCOMPARE(plan->run.keepBytes, 16777216);
    QCOMPARE(plan->run.keepBytesTotal, 4LL << 30);
}

void tst_planjson::readsValues_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *json, const QByteArray &expected) {
        QTest::newRow(json) << QByteArray(json) << expected;
    };
    row(R"("a")", "a");
    row(R"("")", "");
    row(R"({"text": "a"})", "a");
    row(R"({"base64": ""})", "");
    row(R"({"base64": "/w=="})", "\xff");
    row(R"("\"\\\/\b\f\n\r\t")", "\"\\/\b\f\n\r\t");
    row(R"("\u00e4\uac00")", "\xc3\xa4\xea\xb0\x80");
    row(R"("\ud83d\ude00")", "\xf0\x9f\x98\x80");
    row(R"("\uFEFFa")", "\xef\xbb\xbf"
                        "a");
    row("\"\x7f\xc3\xa4\"", "\x7f\xc3\xa4");
}

void tst_planjson::readsValues()
{
    QFETCH(QByteArray, json);
    const auto plan = planFromJson(withStage(R"("program": "b", "arguments": [)" + json +
                                             R"(], "environment": {"v": )" + json + "}"));
    QVERIFY2(plan.ok(), plan.ok() ? "" : qPrintable(plan.error().text()));
    QTEST(plan->pipeline.stages[1].arguments.first(), "expected");
    QTEST(plan->pipeline.stages[1].environment.first().value, "expected");
    QVERIFY(!plan->pipeline.stages[1].environment.first().secret);
}

void tst_planjson::namesThePlace_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *place, const QByteArray &json) {
        QTest::addRow("%s in %s", place, json.constData()) << json << QString::fromUtf8(place);
    };
    row("forkscope", withTop(R"("name": "x")"));
    row("forkscope", withTop(R"("forkscope": "1")"));
    row("forkscope", withTop(R"("forkscope": 0)"));
    row("forkscope", withTop(R"("forkscope": 1.5)"));
    row("forkscope", withTop(R"("forkscope": 2)"));
    row("pipeline", R"({"forkscope": 1})");
    row("pipeline", R"({"forkscope": 1, "pipeline": []})");
    row("kind", withTop(R"("forkscope": 1, "kind": "report")"));
    row("name", withTop(R"("forkscope": 1, "name": 5)"));
    row("name", withTop(R"("forkscope": 1, "name": "a", "name": "b")"));
    row("run", withTop(R"("forkscope": 1, "run": null)"));
    row("[\"a b\"]", withTop(R"("forkscope": 1, "a b": 1)"));
    row("pipeline.stage", wholeFile(R"({"stage": []})"));
    row("pipeline.stages", wholeFile("{}"));
    row("pipeline.stages", wholeFile(R"({"stages": []})"));
    row("pipeline.stages", wholeFile(R"({"stages": {}})"));
    row("pipeline.stages[0]", wholeFile(R"({"stages": ["a"]})"));

    row("pipeline.input", withInput("null"));
    row("pipeline.input.kind", withInput("{}"));
    row("pipeline.input.kind", withInput(R"({"kind": "tape"})"));
    row("pipeline.input.kind", withInput(R"({"kind": 1})"));
    row("pipeline.input.text", withInput(R"({"kind": "none", "text": "a"})"));
    row("pipeline.input.text", withInput(R"({"text": "a", "kind": "bytes"})"));
    row("pipeline.input.text", withInput(R"({"kind": "text", "text": {"text": "a"}})"));
    row("pipeline.input.base64", withInput(R"({"kind": "bytes", "base64": "/w"})"));
    row("pipeline.input.base64", withInput(R"({"kind": "bytes", "base64": "/w==\n"})"));
    row("pipeline.input.base64", withInput(R"({"kind": "bytes", "base64": "/x=="})"));
    row("pipeline.input.base64", withInput(R"({"kind": "bytes", "base64": "_w=="})"));
    row("pipeline.input.bytes", withInput(R"({"kind": "random", "bytes": -1})"));
    row("pipeline.input.bytes", withInput(R"({"kind": "random", "bytes": 1.5})"));
    row("pipeline.input.bytes", withInput(R"({"kind": "random", "bytes": "1"})"));
    row("pipeline.input.bytes", withInput(R"({"kind": "random", "bytes": 1125899906842625})"));
    row("pipeline.input.seed", withInput(R"({"kind": "random", "seed": 9007199254740992})"));
    row("pipeline.input.seed", withInput(R"({"kind": "random", "seed": true})"));
    row("pipeline.input.seed", withInput(R"({"kind": "file", "path": "a", "seed": null})"));
    row("pipeline.input.path", withInput(R"({"kind": "file"})"));
    row("pipeline.input.path", withInput(R"({"kind": "file", "path": "a\u0000b"})"));
    row("pipeline.input.size", withInput(R"({"kind": "random", "size": 1})"));

    row("pipeline.stages[1].program", withStage(""));
    row("pipeline.stages[1].program", withStage(R"("program": "")"));
    row("pipeline.stages[1].program", withStage(R"("program": ["a"])"));
    row("pipeline.stages[1].program", withStage(R"("program": {})"));
    row("pipeline.stages[1].program", withStage(R"("program": {"text": "a", "base64": "YQ=="})"));
    row("pipeline.stages[1].program.hex", withStage(R"("program": {"hex": "61"})"));
    row("pipeline.stages[1].program.base64", withStage(R"("program": {"base64": "YQ"})"));
    row("pipeline.stages[1].program.secret",
        withStage(R"("program": {"text": "a", "secret": true})"));
    row("pipeline.stages[1].args", withStage(R"("program": "b", "args": [])"));
    row("pipeline.stages[1].arguments", withStage(R"("program": "b", "arguments": "x")"));
    row("pipeline.stages[1].arguments[1]", withStage(R"("program": "b", "arguments": ["", 1])"));
    row("pipeline.stages[1].arguments[0]", withStage(R"("program": "b", "arguments": ["\u0000"])"));
    row("pipeline.stages[1].environment", withStage(R"("program": "b", "environment": [])"));
    row("pipeline.stages[1].environment.V",
        withStage(R"("program": "b", "environment": {"V": 1})"));
    row("pipeline.stages[1].environment.V",
        withStage(R"("program": "b", "environment": {"V": {"secret": true}})"));
    row("pipeline.stages[1].environment.V.secret",
        withStage(R"("program": "b", "environment": {"V": {"text": "", "secret": 1}})"));
    row("pipeline.stages[1].environment.V",
        withStage(R"("program": "b", "environment": {"V": "", "\u0056": ""})"));
    row("pipeline.stages[1].environment[\"A=B\"]",
        withStage(R"("program": "b", "environment": {"A=B": ""})"));
    row("pipeline.stages[1].environment[\"\"]",
        withStage(R"("program": "b", "environment": {"": ""})"));
    row("pipeline.stages[1].inheritEnvironment",
        withStage(R"("program": "b", "inheritEnvironment": 1)"));
    row("pipeline.stages[1].workingDirectory",
        withStage(R"("program": "b", "workingDirectory": null)"));

    row("run.Instances", withRun(R"("Instances": 1)"));
    row("run.instances", withRun(R"("instances": 0)"));
    row("run.instances", withRun(R"("instances": 1000001)"));
    row("run.instances", withRun(R"("instances": 4294967297)"));
    row("run.instances", withRun(R"("instances": 1e400)"));
    row("run.instances", withRun(R"("instances": 99999999999999999999999)"));
    row("run.atOnce", withRun(R"("atOnce": -1)"));
    row("run.cores", withRun(R"("cores": 1)"));
    row("run.cores[1]", withRun(R"("cores": [0, 32768])"));
    row("run.cores[1]", withRun(R"("cores": [0, 0])"));
    row("run.timeoutMs", withRun(R"("timeoutMs": 0.5)"));
    row("run.killAfterMs", withRun(R"("killAfterMs": -1)"));
    row("run.pollMs", withRun(R"("pollMs": 0)"));
    row("run.keepBytes", withRun(R"("keepBytes": "16 MiB")"));
    row("run.keepBytesTotal", withRun(R"("keepBytesTotal": 0.5)"));
    row("pipeline.stages[1].tap", withStage(R"("program": "b", "tap": 1)"));
    row("run.mistakes[0]", withRun(R"("mistakes": ["parentReads"])"));
    row("run.mistakes[0]", withRun(R"("mistakes": [1])"));
    row("run.placeholders", withRun(R"("placeholders": "yes")"));
    row("pipeline.stages[0].arguments[0]",
        wholeFile(R"({"stages": [{"program": "a", "arguments": ["{x}"]}]})",
                  R"({"placeholders": true})"));
}

void tst_planjson::namesThePlace()
{
    QFETCH(QByteArray, json);
    const auto plan = planFromJson(json);
    QVERIFY(!plan.ok());
    QTEST(plan.error().place, "place");
    QVERIFY(!plan.error().message.isEmpty());
}

void tst_planjson::saysLineAndColumn_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("where");
    const auto row = [](const char *name, const QByteArray &json, const char *where) {
        QTest::newRow(name) << json << QString::fromLatin1(where);
    };
    row("empty", "", "Line 1, column 1: ");
    row("only space", " \n ", "Line 2, column 2: ");
    row("no value", "{\n  \"name\": ,\n}", "Line 2, column 11: ");
    row("comma at the end", "{\"name\": \"\",}", "Line 1, column 13: ");
    row("no comma", "{\"a\": [1 2]}", "Line 1, column 10: ");
    row("no colon", "{\"a\" 1}", "Line 1, column 6: ");
    row("not closed", "{\"a\": 1", "Line 1, column 8: ");
    row("text not closed", "{\"a\": \"b", "Line 1, column 7: ");
    row("single quotes", "{'a': 1}", "Line 1, column 2: ");
    row("word", "{\"a\": nil}", "Line 1, column 7: ");
    row("leading zero", "{\"a\": 01}", "Line 1, column 8: ");
    row("no digit", "{\"a\": -}", "Line 1, column 8: ");
    row("no fraction", "{\"a\": 1.}", "Line 1, column 9: ");
    row("no exponent", "{\"a\": 1e}", "Line 1, column 9: ");
    row("not a number", "{\"a\": NaN}", "Line 1, column 7: ");
    row("escape", "{\"a\": \"b\\q\"}", "Line 1, column 9: ");
    row("digits of an escape", "{\"a\": \"\\u12g4\"}", "Line 1, column 8: ");
    row("low surrogate", "{\"a\": \"\\ude00\"}", "Line 1, column 8: ");
    row("high surrogate", "{\"a\": \"\\ud83d\"}", "Line 1, column 8: ");
    row("two high surrogates", "{\"a\": \"\\ud83d\\ud83d\"}", "Line 1, column 8: ");
    row("line break in text", "{\"a\": \"b\nc\"}", "Line 1, column 9: ");
    row("not UTF-8", "{\"a\":\n\"\xff\"}", "Line 2, column 2: ");
    row("surrogate in UTF-8", "{\"a\":\n\"\xed\xa0\x80\"}", "Line 2, column 2: ");
    row("after letters", "{\"\xea\xb0\x80\": \"\xc3\xa4\" 1}", "Line 1, column 11: ");
    row("something behind", "{}\n{}", "Line 2, column 1: ");
    row("comment", "// a\n{}", "Line 1, column 1: ");
    row("too deep", QByteArray("{\"a\": ") + QByteArray(JsonReader::deepest, '['),
        "Line 1, column 38: ");
}

void tst_planjson::saysLineAndColumn()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, where);
    const auto plan = planFromJson(json);
    QVERIFY(!plan.ok());
    QCOMPARE(plan.error().place, QString());
    QVERIFY2(plan.error().message.startsWith(where), qPrintable(plan.error().message));
    QVERIFY(plan.error().message.size() > where.size());
}

void tst_planjson::newerVersionComesFirst()
{
    const auto plan = planFromJson(R"({"colour": 1, "pipeline": {"loop": []}, "forkscope": 2})");
    QVERIFY(!plan.ok());
    QCOMPARE(plan.error().place, QStringLiteral("forkscope"));
    QVERIFY(plan.error().message.contains(QLatin1StringView("newer Forkscope")));
}

void tst_planjson::capsSizeAndLength()
{
    const QByteArray good = withRun("");
    const QByteArray large = good + QByteArray(limits::fileBytes - good.size(), ' ');
    QVERIFY(planFromJson(large).ok());
    const auto tooLarge = planFromJson(large + ' ');
    QVERIFY(!tooLarge.ok());
    QVERIFY(tooLarge.error().message.contains(QLatin1StringView("64 MiB")));

    QByteArray arguments = QByteArrayLiteral("\"\",").repeated(limits::arguments);
    arguments.chop(1);
    QVERIFY(planFromJson(withStage(R"("program": "b", "arguments": [)" + arguments + "]")).ok());
    const auto tooMany =
        planFromJson(withStage(R"("program": "b", "arguments": ["",)" + arguments + "]"));
    QVERIFY(!tooMany.ok());
    QCOMPARE(tooMany.error().place, QStringLiteral("pipeline.stages[1].arguments"));
}

void tst_planjson::readsBackWhatItWrites()
{
    QVERIFY(rc::check("any plan is read back as it was", [] {
        const Plan plan = generators::anyPlan();
        RC_ASSERT(problemsOf(plan).isEmpty());
        const auto again = planFromJson(planToJson(plan));
        RC_ASSERT(again.ok());
        RC_ASSERT(*again == plan);
    }));
}

void tst_planjson::writesJson()
{
    QVERIFY(rc::check("what is written is JSON for others too", [] {
        const Plan plan = generators::anyPlan();
        QJsonParseError error;
        const auto document = QJsonDocument::fromJson(planToJson(plan), &error);
        RC_ASSERT(error.error == QJsonParseError::NoError);
        RC_ASSERT(document.object().value(QStringLiteral("name")).toString() == plan.name);
    }));
}

void tst_planjson::damagedFilesAreReadOrRefused()
{
    QVERIFY(rc::check("a damaged file is refused or read as some plan", [] {
        QByteArray json = planToJson(generators::anyPlan());
        const auto at = *rc::gen::inRange<qsizetype>(0, json.size());
        json.replace(at, *rc::gen::inRange<qsizetype>(0, 9), *generators::piece());
        const auto plan = planFromJson(json);
        if (plan.ok()) {
            const auto again = planFromJson(planToJson(*plan));
            RC_ASSERT(again.ok());
            RC_ASSERT(*again == *plan);
        } else {
            RC_ASSERT(!plan.error().message.isEmpty());
        }
    }));
}

void tst_planjson::keysKeepTheirOrder()
{
    const Plan plan = planOf({{"Z", "1"}, {"A", "2"}, {"M", "3"}});
    const auto again = planFromJson(planToJson(plan));
    QVERIFY(again.ok());
    QCOMPARE(again->pipeline.stages, plan.pipeline.stages);
}

void tst_planjson::keysAreInTheDesignsOrder()
{
    Plan plan = planOf({{"V", "a\tb", true}, {"W", "\xff", true}});
    plan.name = QStringLiteral("n");
    plan.pipeline.stages[0].arguments = {"-0", "\xff"};
    plan.pipeline.stages[0].inheritEnvironment = false;
    plan.pipeline.stages[0].workingDirectory = "/";
    plan.pipeline.stages[0].tap = true;
    plan.run.cores = {0, 2};
    QCOMPARE(planToJson(plan), QByteArray(R"({
  "forkscope": 1,
  "name": "n",
  "pipeline": {
    "input": {"kind": "none"},
    "stages": [
      {
        "program": "env",
        "arguments": ["-0", {"base64": "/w=="}],
        "environment": {
          "V": {"text": "a\tb", "secret": true},
          "W": {"base64": "/w==", "secret": true}
        },
        "inheritEnvironment": false,
        "workingDirectory": "/",
        "tap": true
      }
    ]
  },
  "run": {
    "instances": 1,
    "atOnce": 0,
    "cores": [0, 2],
    "timeoutMs": 0,
    "killAfterMs": 2000,
    "pollMs": 10,
    "keepBytes": 16777216,
    "keepBytesTotal": 4294967296,
    "mistakes": [],
    "placeholders": false
  }
}
)"));
}

void tst_planjson::savesAndLoads()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("a.forkscope"));
    const Umask umask(022);
    const Plan plan = planOf({{"V", "\xff"}});
    QCOMPARE(savePlan(QFile::encodeName(path), plan), Problems());
    const auto again = loadPlan(QFile::encodeName(path));
    QVERIFY(again.ok());
    QCOMPARE(*again, plan);
    QCOMPARE(modeOf(path), mode_t(0644));
}

void tst_planjson::secretsAreForTheOwner()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("a.forkscope"));
    const Umask umask(022);
    QCOMPARE(savePlan(QFile::encodeName(path), planOf({{"V", "s", true}})), Problems());
    QCOMPARE(modeOf(path), mode_t(0600));

    const QString other = directory.filePath(QStringLiteral("b.forkscope"));
    QCOMPARE(savePlan(QFile::encodeName(other), planOf({{"V", "s"}})), Problems());
    QCOMPARE(modeOf(other), mode_t(0644));
    QCOMPARE(savePlan(QFile::encodeName(other), planOf({{"V", "s", true}})), Problems());
    QCOMPARE(modeOf(other), mode_t(0600));
}

void tst_planjson::refusesToSaveWhatCannotBeOpened()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("a.forkscope"));
    const Plan plan = planOf({{"A=B", ""}});
    QCOMPARE(savePlan(QFile::encodeName(path), plan), problemsOf(plan));
    QVERIFY(!QFile::exists(path));
}

void tst_planjson::filesThatCannotBe()
{
    const QTemporaryDir directory;
    const QString missing = directory.filePath(QStringLiteral("no/such.forkscope"));
    const auto plan = loadPlan(QFile::encodeName(missing));
    QVERIFY(!plan.ok());
    QVERIFY(plan.error().place.isEmpty());
    QVERIFY(plan.error().message.contains(missing));
    const Problems problems = savePlan(QFile::encodeName(missing), planOf({}));
    QCOMPARE(problems.size(), 1);
    QVERIFY(problems.first().message.contains(missing));
    QVERIFY(!loadPlan(QFile::encodeName(directory.path())).ok());
    // This file has no end and no size.
    const auto endless = loadPlan("/dev/zero");
    QVERIFY(!endless.ok());
    QVERIFY(endless.error().message.contains(QLatin1StringView("64 MiB")));
}

CORE_TEST(tst_planjson)
#include "tst_planjson.moc"
