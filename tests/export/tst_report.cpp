#include "core/export/Report.h"
#include "tests/support/Script.h"
#include "tests/support/StrictTest.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace forkscope;
using namespace std::chrono_literals;
using script::Player;

namespace {

const StreamId output{{0, 0}, StreamKind::Output};

QJsonObject parsed(const RunRecord &record, JsonLayout layout = JsonLayout::Compact)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(reportJson(record, layout), &error);
    if (error.error != QJsonParseError::NoError)
        qWarning("%s", qPrintable(error.errorString()));
    return document.object();
}

QJsonObject object(const char *json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        qWarning("%s", qPrintable(error.errorString()));
    return document.object();
}

/// Plays one instance of a chain of two that ended at its timeout, with output and an error text.
void playChain(Player &player)
{
    player.start();
    player.instanceStarted(1, 0);
    player.processStarted(1.25, {0, 0}, 4711, "/usr/bin/yes");
    player.processStarted(1.5, {0, 1}, 4712, "/usr/bin/cat");
    player.look(2, {0, 0}, state::Running{0}, 0);
    player.look(12, {0, 1}, state::Blocked{}, 1);
    player.bytes(3, {{0, 1}, StreamKind::Output}, "y\ny\n");
    player.bytes(3, {{0, 0}, StreamKind::Errors}, "oh\n");
    player.bytes(3, {{0, 0}, StreamKind::Output}, "not the instance's output");
    player.tell(100, event::SignalSent{0, 15, SignalReason::Timeout});
    player.processEnded(101, {0, 0}, -15, {7us, 8us, 9us, {1000, 1000}, 11, 12, 13, 14, 15, 16});
    player.processEnded(102, {0, 1}, 0, {1us, 2us, 3us, {900, 2000}, 4, 5});
    player.streamEnded(103, {{0, 1}, StreamKind::Output});
    player.streamEnded(103, {{0, 0}, StreamKind::Errors});
    player.tell(103.5, event::InstanceEnded{0, Outcome::TimedOut, -15, true});
    player.tell(104, event::RunEnded{5ms, 20480});
}

class CountingDevice : public QIODevice
{
public:
    CountingDevice() { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }
    qint64 total = 0;
    qint64 largest = 0;

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override
    {
        total += size;
        largest = qMax(largest, size);
        return size;
    }
};

class FullDevice : public CountingDevice
{
protected:
    qint64 writeData(const char *, qint64) override { return -1; }
};

} // namespace

class tst_report : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void everyField();
    void keysAreInTheirOrder();
    void layoutsSayTheSame();
    void startErrors();
    void neverStarted();
    void outcomesAreCounted();
    void gapsAreLeftOut();
    void bytesThatWereLetGo();
    void nothingWasWritten();
    void bytesThatAreNoText();
    void inputsAndTaps();
    void whyLessIsKept();
    void aRunThatGoesOn();
    void manyInstancesAreStreamed();
    void aFullDeviceIsTold();
};

void tst_report::everyField()
{
    RunRecord record;
    Player player(script::plan(1, {"yes", "cat"}), &record);
    playChain(player);
    // The digest is what `printf 'y\ny\n' | xxh128sum` prints.
    const QJsonObject expected = object(R"({
        "forkscope": 1, "kind": "report", "name": "scripted", "observation": "samples", "looks": true, "cpuQuota": null,
        "startedAt": "2024-05-06T07:08:09.010+02:00", "wallNs": 104000000,
        "suspendedNs": 0,
        "counts": {"succeeded": 0, "failed": 0, "timedOut": 1, "stopped": 0, "notStarted": 0},
        "mistakes": [], "keepingStopped": [], "notEnded": [],
        "terminalWaits": [],
        "own": {"cpuNs": 5000000, "peakRssKiB": 20480},
        "instances": [{
            "index": 0, "outcome": "timedOut", "status": -15, "startNs": 1000000,
            "endNs": 102000000, "endIsExact": false, "polls": 2, "pipeHeld": true,
            "output": {"bytes": 4, "droppedBytes": 0, "xxh128": "c6897d20f6b7512aa540f4ec4fc18451", "base64": "eQp5Cg=="},
            "input": null,
            "stages": [
                {"program": "yes", "path": "/usr/bin/yes", "pid": 4711, "status": -15,
                 "startNs": 1250000, "endNs": 101000000, "endIsExact": false,
                 "reapedNs": 101000000, "userNs": 7000, "systemNs": 8000,
                 "readyNs": 9000, "peakRssKiB": 1000, "peakRssBoundsKiB": [1000, 1000],
                 "minorFaults": 13, "majorFaults": 14, "readBytes": 15, "writtenBytes": 16,
                 "voluntarySwitches": 11,
                 "involuntarySwitches": 12, "startError": null,
                 "errors": {"bytes": 3, "droppedBytes": 0, "base64": "b2gK"}, "tap": null},
                {"program": "cat", "path": "/usr/bin/cat", "pid": 4712, "status": 0,
                 "startNs": 1500000, "endNs": 102000000, "endIsExact": false,
                 "reapedNs": 102000000, "userNs": 1000, "systemNs": 2000,
                 "readyNs": 3000, "peakRssKiB": null, "peakRssBoundsKiB": [900, 2000],
                 "minorFaults": null, "majorFaults": null, "readBytes": null, "writtenBytes": null,
                 "voluntarySwitches": 4,
                 "involuntarySwitches": 5, "startError": null,
                 "errors": {"bytes": 0, "droppedBytes": 0, "base64": ""}, "tap": null}]}]})");
    QCOMPARE(parsed(record), expected);
}

void tst_report::keysAreInTheirOrder()
{
    RunRecord record;
    Player player(script::plan(1, {"yes", "cat"}), &record);
    playChain(player);
    const QByteArray json = reportJson(record, JsonLayout::Compact);
    const QList<QByteArray> keys{
        "forkscope",
        "kind",
        "name",
        "observation",
        "looks",
        "cpuQuota",
        "mistakes",
        "startedAt",
        "wallNs",
        "suspendedNs",
        "counts",
        "succeeded",
        "failed",
        "timedOut",
        "stopped",
        "notStarted",
        "keepingStopped",
        "notEnded",
        "terminalWaits",
        "own",
        "cpuNs",
        "peakRssKiB",
        "instances",
        "index",
        "outcome",
        "status",
        "startNs",
        "endNs",
        "endIsExact",
        "polls",
        "pipeHeld",
        "output",
        "bytes",
        "droppedBytes",
        "xxh128",
        "base64",
        "input",
        "stages",
        "program",
        "path",
        "pid",
        "status",
        "startNs",
        "endNs",
        "endIsExact",
        "reapedNs",
        "userNs",
        "systemNs",
        "readyNs",
        "peakRssKiB",
        "peakRssBoundsKiB",
        "minorFaults",
        "majorFaults",
        "readBytes",
        "writtenBytes",
        "voluntarySwitches",
        "involuntarySwitches",
        "startError",
        "errors",
        "bytes",
        "droppedBytes",
        "base64",
        "tap",
    };
    qsizetype place = 0;
    for (const QByteArray &key : keys) {
        place = json.indexOf("\"" + key + "\":", place);
        QVERIFY2(place >= 0, key.constData());
        ++place;
    }
}

void tst_report::layoutsSayTheSame()
{
    RunRecord record;
    Player player(script::plan(1, {"yes", "cat"}), &record);
    playChain(player);
    QCOMPARE(parsed(record, JsonLayout::Indented), parsed(record, JsonLayout::Compact));
    QCOMPARE(reportJson(record, JsonLayout::Compact).count('\n'), 1);
    QVERIFY(reportJson(record).startsWith("{\n  \"forkscope\": 1,\n  \"kind\": \"report\","));
}

void tst_report::startErrors()
{
    RunRecord record;
    Player player(script::plan(1, {"cat", "nosuch", "wc"}), &record);
    player.start();
    player.instanceStarted(0, 0);
    player.processStarted(1, {0, 0}, 5, "/usr/bin/cat");
    const StartError error{2, StartStep::Resolve, QStringLiteral("nosuch: not in PATH")};
    player.tell(2, event::StartFailed{{0, 1}, error, {}});
    player.processEnded(3, {0, 0}, -9);
    player.instanceEnded(4, 0, Outcome::NotStarted, std::nullopt);
    player.tell(4, event::RunEnded{});
    QVERIFY(parsed(record)[u"own"][u"peakRssKiB"].isNull()); // it is not known
    QCOMPARE(parsed(record)[u"own"][u"cpuNs"].toInteger(-1), 0);
    const QJsonObject instance = parsed(record)[QStringLiteral("instances")][0].toObject();
    QVERIFY(instance[QStringLiteral("status")].isNull());
    QCOMPARE(instance[QStringLiteral("outcome")].toString(), QStringLiteral("notStarted"));
    // Its last process ended before the others were given up.
    QCOMPARE(instance[QStringLiteral("endNs")].toInteger(), 3'000'000);
    const QJsonArray stages = instance[QStringLiteral("stages")].toArray();
    QCOMPARE(stages.size(), 3);
    QCOMPARE(stages[0][QStringLiteral("status")].toInteger(), -9);
    QVERIFY(stages[0][QStringLiteral("startError")].isNull());
    QCOMPARE(stages[1][QStringLiteral("startError")].toObject(),
             object(R"({"errno": 2, "name": "ENOENT", "step": "resolve",
                        "message": "nosuch: not in PATH"})"));
    for (const int stage : {1, 2}) {
        for (const char *key : {"pid", "status", "startNs", "endNs", "reapedNs", "userNs"})
            QVERIFY2(stages[stage][QLatin1StringView(key)].isNull(), key);
    }
    QVERIFY(stages[2][QStringLiteral("startError")].isNull());
}

void tst_report::neverStarted()
{
    RunRecord record;
    Player player(script::plan(2, {"cat"}), &record);
    player.start();
    player.instanceEnded(4, 1, Outcome::NotStarted, std::nullopt);
    const QJsonObject instance = parsed(record)[QStringLiteral("instances")][1].toObject();
    // 99aa… is XXH3-128 of nothing, as in xxHash's own test vectors.
    QCOMPARE(instance, object(R"({
        "index": 1, "outcome": "notStarted", "status": null, "startNs": null, "endNs": null,
        "endIsExact": false, "polls": 0, "pipeHeld": false,
        "output": {"bytes": 0, "droppedBytes": 0,
                   "xxh128": "99aa06d3014798d86001c324468d497f", "base64": ""},
        "input": null,
        "stages": [{"program": "cat", "path": "", "pid": null, "status": null, "startNs": null,
                    "endNs": null, "endIsExact": false, "reapedNs": null, "userNs": null,
                    "systemNs": null, "readyNs": null, "peakRssKiB": null,
                    "peakRssBoundsKiB": [0, null], "minorFaults": null, "majorFaults": null,
                    "readBytes": null, "writtenBytes": null, "voluntarySwitches": null, "involuntarySwitches": null, "startError": null,
                    "errors": {"bytes": 0, "droppedBytes": 0, "base64": ""}, "tap": null}]})"));
}

void tst_report::outcomesAreCounted()
{
    RunRecord record;
    Player player(script::plan(15, {"cat"}), &record);
    player.start();
    const std::vector<Outcome> outcomes{Outcome::Succeeded, Outcome::Failed, Outcome::TimedOut,
                                        Outcome::Stopped, Outcome::NotStarted};
    int index = 0;
    for (std::size_t kind = 0; kind < outcomes.size(); ++kind) {
        for (std::size_t i = 0; i <= kind; ++i)
            player.instanceEnded(1, index++, outcomes[kind], std::nullopt);
    }
    const QJsonObject report = parsed(record);
    QCOMPARE(report[QStringLiteral("counts")].toObject(),
             object(R"({"succeeded": 1, "failed": 2, "timedOut": 3, "stopped": 4,
                        "notStarted": 5})"));
    QStringList words;
    for (const QJsonValue instance : report[QStringLiteral("instances")].toArray())
        words.append(instance[QStringLiteral("outcome")].toString());
    words.removeDuplicates();
    QCOMPARE(
        words,
        QStringLiteral("succeeded failed timedOut stopped notStarted").split(QLatin1Char(' ')));
}

void tst_report::gapsAreLeftOut()
{
    Plan plan = script::plan(1, {"seq"});
    plan.run.keepBytes = 100'000; // this is more than is read at once
    RunRecord record;
    Player player(plan, &record);
    player.start();
    QByteArray content;
    for (int i = 0; content.size() < 200'000; ++i)
        content.append(QByteArray::number(i)).append('\n');
    player.instanceStarted(0, 0);
    player.bytes(1, output, content);
    player.streamEnded(2, output);
    const QJsonObject told =
        parsed(record)[QStringLiteral("instances")][0][QStringLiteral("output")].toObject();
    const Extent extent = player.capture()->find(output)->extent();
    QCOMPARE(told[QStringLiteral("bytes")].toInteger(), content.size());
    QCOMPARE(told[QStringLiteral("droppedBytes")].toInteger(), content.size() - 100'000);
    const auto kept = QByteArray::fromBase64(told[QStringLiteral("base64")].toString().toLatin1());
    QCOMPARE(kept.size(), 100'000);
    QCOMPARE(kept.first(extent.gapBegin), content.first(extent.gapBegin));
    QCOMPARE(kept.sliced(extent.gapBegin), content.last(100'000 - extent.gapBegin));
    QVERIFY(extent.gapBegin > 0 && extent.gapBegin < 100'000);
}

void tst_report::bytesThatWereLetGo()
{
    RunRecord record;
    Player player(script::plan(1, {"seq"}), &record);
    player.start();
    player.instanceStarted(0, 0);
    player.bytes(1, output, "12345");
    player.streamEnded(2, output);
    player.capture()->forget(0);
    const QJsonObject told =
        parsed(record)[QStringLiteral("instances")][0][QStringLiteral("output")].toObject();
    QCOMPARE(told, object(R"({"bytes": 5, "droppedBytes": 5, "xxh128": null, "base64": ""})"));
}

void tst_report::nothingWasWritten()
{
    RunRecord record;
    Player player(script::plan(1, {"true"}), &record);
    player.start();
    player.instanceStarted(0, 0);
    player.streamEnded(2, output);
    const QJsonObject told =
        parsed(record)[QStringLiteral("instances")][0][QStringLiteral("output")].toObject();
    QCOMPARE(told, object(R"({"bytes": 0, "droppedBytes": 0,
                              "xxh128": "99aa06d3014798d86001c324468d497f", "base64": ""})"));
}

void tst_report::bytesThatAreNoText()
{
    RunRecord record;
    Player player(script::plan(1, {"caf\xe9"}), &record);
    player.start();
    player.processStarted(1, {0, 0}, 9, "/opt/caf\xe9");
    const QJsonValue stage =
        parsed(record)[QStringLiteral("instances")][0][QStringLiteral("stages")][0];
    QCOMPARE(stage[QStringLiteral("program")].toObject(), object(R"({"base64": "Y2Fm6Q=="})"));
    QCOMPARE(stage[QStringLiteral("path")].toObject(), object(R"({"base64": "L29wdC9jYWbp"})"));
}

void tst_report::inputsAndTaps()
{
    RunRecord record;
    Plan plan = script::plan(1, {"tr", "cat", "cat"});
    plan.pipeline.input = TextInput{"y\ny\n"};
    plan.pipeline.stages[0].tap = true;
    plan.pipeline.stages[2].tap = true; // a tap behind the last stage means nothing
    Player player(plan, &record);
    player.start();
    player.instanceStarted(1, 0);
    player.bytes(1, {{0, 0}, StreamKind::Input}, "y\ny\n");
    const auto instance = [&record] {
        return parsed(record)[QStringLiteral("instances")][0].toObject();
    };
    const auto told = [&](qint64 read) {
        QJsonObject expected = object(R"({"bytes": 4, "droppedBytes": 0, "base64": "eQp5Cg==",
                                          "xxh128": "c6897d20f6b7512aa540f4ec4fc18451"})");
        expected[QStringLiteral("readBytes")] = read < 0 ? QJsonValue() : QJsonValue(read);
        return expected;
    };
    QCOMPARE(instance()[QStringLiteral("input")].toObject(), told(-1));
    player.tell(2, event::Polled{{}, {}, {WireLook{0, 0, 3, 65536, 4}}});
    QCOMPARE(instance()[QStringLiteral("input")].toObject(), told(1));
    player.tell(3, event::InputRead{0, 2});
    QCOMPARE(instance()[QStringLiteral("input")].toObject(), told(2));

    const auto tapOf = [&](int stage) {
        return instance()[QStringLiteral("stages")][stage][QStringLiteral("tap")];
    };
    QCOMPARE(tapOf(0).toObject(), object(R"({"bytes": 0, "droppedBytes": 0, "base64": "",
                                   "xxh128": "99aa06d3014798d86001c324468d497f"})"));
    player.bytes(4, {{0, 0}, StreamKind::Output}, "y\ny\n");
    QCOMPARE(tapOf(0)[QStringLiteral("base64")].toString(), QStringLiteral("eQp5Cg=="));
    QCOMPARE(tapOf(0)[QStringLiteral("xxh128")].toString(),
             QStringLiteral("c6897d20f6b7512aa540f4ec4fc18451"));
    QVERIFY(tapOf(1).isNull());
    QVERIFY(tapOf(2).isNull());
}

void tst_report::whyLessIsKept()
{
    RunRecord record;
    Player player(script::plan(8, {"cat"}), &record);
    player.start();
    player.tell(2, event::KeepingStopped{{{7, 0}, StreamKind::Errors}, {KeepLimit::Disk, 28, {}}});
    const QJsonArray told = parsed(record)[QStringLiteral("keepingStopped")].toArray();
    QCOMPARE(told.size(), 1);
    QJsonObject first = told[0].toObject();
    const QString message = first.take(QStringLiteral("message")).toString();
    QCOMPARE(first, object(R"({"reason": "disk", "errno": 28, "instance": 7, "stage": 0,
                               "stream": "errors"})"));
    QVERIFY2(message.contains(QStringLiteral("No space left")), qPrintable(message));
    QVERIFY2(message.contains(QStringLiteral("errors of stage 0 of instance 7")),
             qPrintable(message));
}

void tst_report::aRunThatGoesOn()
{
    RunRecord record;
    Player player(script::plan(1, {"sleep"}), &record);
    player.start();
    player.instanceStarted(1, 0);
    player.processStarted(2, {0, 0}, 9, "/bin/sleep");
    const QJsonObject report = parsed(record);
    const QJsonObject instance = report[QStringLiteral("instances")][0].toObject();
    QVERIFY(instance.contains(QStringLiteral("outcome")));
    QVERIFY(instance[QStringLiteral("outcome")].isNull());
    QCOMPARE(instance[QStringLiteral("startNs")].toInteger(), 1'000'000);
    QVERIFY(instance[QStringLiteral("endNs")].isNull());
    QCOMPARE(report[QStringLiteral("wallNs")].toInteger(), 2'000'000);
}

void tst_report::manyInstancesAreStreamed()
{
    RunRecord record;
    Player player(script::plan(2000, {"echo"}), &record);
    player.start();
    for (int i = 0; i < 2000; ++i) {
        const StreamId stream{{i, 0}, StreamKind::Output};
        player.instanceStarted(i, i);
        player.bytes(i, stream, QByteArray(1000, 'x'));
        player.streamEnded(i, stream);
        player.instanceEnded(i, i, Outcome::Succeeded, 0);
    }
    CountingDevice device;
    QVERIFY(writeReport(record, &device));
    QVERIFY(device.total > 2000LL * 1336);
    QVERIFY2(device.largest <= 256LL * 1024, qPrintable(QString::number(device.largest)));
}

void tst_report::aFullDeviceIsTold()
{
    RunRecord record;
    Player player(script::plan(1, {"echo"}), &record);
    player.start();
    FullDevice device;
    QVERIFY(!writeReport(record, &device));
}

CORE_TEST(tst_report)
#include "tst_report.moc"
