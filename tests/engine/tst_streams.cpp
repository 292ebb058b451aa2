// Bytes to and from real processes: back-pressure, early ends, bounded memory.

#include "core/pipeline/PlanJson.h"
#include "tests/support/StrictTest.h"
#include "tests/support/TestRun.h"

#include <QtCore/QTemporaryDir>

#include <csignal>
#include <memory>

using namespace forkscope;
using namespace forkscope::test;

namespace {

/// Returns the memory that this process uses now, in KiB.
qint64 residentKiB()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * 4;
}

} // namespace

class tst_streams : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_engine = std::make_unique<EngineThread>(); }
    void cleanupTestCase() { m_engine.reset(); }

    void allThreeStreamsFullAtOnce()
    {
        constexpr qint64 bytes = 4 << 20;
        Plan plan = planOf({child({"fill", QByteArray::number(bytes)})});
        plan.pipeline.input = RandomInput{bytes, 1};
        const TestRun result = run(*m_engine, plan);
        QCOMPARE(result.instance().status, std::optional(0));
        QCOMPARE(result.output().size(), bytes);
        QCOMPARE(result.errors().size(), bytes);
    }

    void noInputIsEndOfFileAtOnce()
    {
        const TestRun result = run(*m_engine, planOf({test::stage("cat")}));
        QCOMPARE(result.instance().status, std::optional(0));
        QCOMPARE(result.output(), QByteArray());
    }

    void inputsArriveByteForByte()
    {
        QByteArray all;
        for (int i = 0; i < 300'000; ++i)
            all += char(i * 7 + i / 256);
        Plan plan = planOf({test::stage("cat"), test::stage("cat")});
        plan.pipeline.input = BytesInput{all};
        QCOMPARE(run(*m_engine, plan).output(), all);
        plan.pipeline.input = TextInput{"한글\n"};
        QCOMPARE(run(*m_engine, plan).output(), QByteArray("한글\n"));
    }

    void aFileIsReadByEachInstanceFromItsStart()
    {
        QFile file(QStringLiteral(SOURCE_DIRECTORY "/LICENSE"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        Stage stage = test::stage("cat");
        stage.workingDirectory = SOURCE_DIRECTORY;
        Plan plan = planOf({stage});
        plan.pipeline.input = FileInput{"LICENSE"};
        plan.run.instances = 3;
        const TestRun result = run(*m_engine, plan);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(result.output(i), content);
    }

    void randomInputDiffersByInstanceAndRepeatsBySeed()
    {
        Plan plan = planOf({test::stage("cat")});
        plan.pipeline.input = RandomInput{100'003, 7};
        plan.run.instances = 2;
        const TestRun first = run(*m_engine, plan);
        const TestRun second = run(*m_engine, plan);
        QCOMPARE(first.output(0).size(), 100'003);
        QCOMPARE(first.output(0), second.output(0));
        QCOMPARE(first.output(1), second.output(1));
        QVERIFY(first.output(0) != first.output(1));
        plan.pipeline.input = RandomInput{100'003, std::nullopt};
        QVERIFY(run(*m_engine, plan).output(0) != run(*m_engine, plan).output(0));
    }

    void aReaderThatClosesEarlyIsNoError()
    {
        Plan plan = planOf({child({"read", "3"})});
        plan.pipeline.input = RandomInput{64 << 20, 1};
        const TestRun result = run(*m_engine, plan);
        QCOMPARE(result.instance().outcome, std::optional(Outcome::Succeeded));
    }

    void partialOutputIsKeptAtATimeout()
    {
        Plan plan = planOf({test::stage("sh", {"-c", "echo before; sleep 30; echo after"})});
        plan.run.timeoutMs = 300;
        const TestRun result = run(*m_engine, plan);
        QCOMPARE(result.instance().outcome, std::optional(Outcome::TimedOut));
        QCOMPARE(result.output(), QByteArray("before\n"));
    }

    void theErrorsOfEveryStageAreKeptApart()
    {
        const TestRun result = run(*m_engine, planOf({test::stage("sh", {"-c", "echo one >&2"}),
                                                      test::stage("sh", {"-c", "echo two >&2"})}));
        QCOMPARE(result.errors(0), QByteArray("one\n"));
        QCOMPARE(result.errors(1), QByteArray("two\n"));
        QCOMPARE(result.output(), QByteArray());
    }

    void anEndlessWriterMeetsABound()
    {
        constexpr qint64 keep = 1 << 20;
        Plan plan = planOf({test::stage("yes")});
        plan.run.keepBytes = keep;
        plan.run.timeoutMs = 1000;
        const qint64 before = residentKiB();
        const TestRun result = run(*m_engine, plan);
        QVERIFY(residentKiB() - before < 16LL * 1024);
        const Extent extent = result.record.capture()->find({{0, 0}, StreamKind::Output})->extent();
        QVERIFY(extent.total > 100 * keep);
        QCOMPARE(extent.total - extent.dropped(), keep);
        QCOMPARE(result.output().size(), keep);
        QCOMPARE(result.instance().outcome, std::optional(Outcome::TimedOut));
    }

    void manyChainsAtOnce()
    {
        Plan plan = planOf({test::stage("cat"), test::stage("cat")});
        plan.pipeline.input = TextInput{"through"};
        plan.run.instances = 100;
        const TestRun result = run(*m_engine, plan);
        QCOMPARE(result.record.counts().succeeded, 100);
        for (int i = 0; i < 100; ++i)
            QCOMPARE(result.output(i), QByteArray("through"));
    }

    void aThousandOutputsShareTheTotal()
    {
        constexpr int instances = 1000;
        constexpr qint64 bytes = 1'000'000;
        constexpr qint64 total = 256 << 20;
        QTemporaryDir directory;
        Plan plan = planOf({test::stage("head", {"-c", QByteArray::number(bytes), "/dev/zero"})});
        plan.run.instances = instances;
        plan.run.keepBytesTotal = total;
        const TestRun result = run(*m_engine, plan, {}, {}, QFile::encodeName(directory.path()));
        QVERIFY(result.ended);
        QCOMPARE(result.record.counts().succeeded, instances);
        qint64 kept = 0;
        for (int i = 0; i < instances; ++i) {
            const auto store = result.record.capture()->find({{i, 0}, StreamKind::Output});
            QVERIFY(store);
            const Extent extent = store->extent();
            QCOMPARE(extent.total, bytes);
            QVERIFY(extent.ended);
            // Each stream says what was kept, and names the limit if that is not everything.
            const qint64 have = bytes - extent.dropped();
            QCOMPARE(store->kept(), QByteArray(have, '\0'));
            QCOMPARE(store->keepStop().why, have < bytes ? KeepLimit::Total : KeepLimit::None);
            kept += have;
        }
        QCOMPARE(kept, total);
        const auto stops = result.all<event::KeepingStopped>();
        QCOMPARE(stops.size(), size_t(1));
        QCOMPARE(stops.front().stop.why, KeepLimit::Total);
    }

    void theChainOfTheExampleNeverHashesNothing()
    {
        const auto loaded =
            loadPlan(SOURCE_DIRECTORY "/resources/examples/5-encrypt-then-hash.forkscope");
        QVERIFY(loaded);
        Plan plan = *loaded;
        plan.run.instances = 50;
        const TestRun result = run(*m_engine, plan);
        QCOMPARE(result.record.counts().succeeded, 50);
        for (int i = 0; i < 50; ++i) {
            // The output is 32 digits, two blanks, the name and a newline.
            QCOMPARE(result.output(i).size(), 36);
            QVERIFY(!result.output(i).startsWith("d41d8cd98f00b204e9800998ecf8427e"));
        }
    }

    void streamsEndBeforeTheirInstance()
    {
        const TestRun result = run(*m_engine, planOf({test::stage("echo", {"hi"})}));
        QStringList order;
        for (const Event &event : result.events) {
            if (std::holds_alternative<event::StreamEnded>(event.what))
                order << QStringLiteral("stream");
            if (std::holds_alternative<event::InstanceEnded>(event.what))
                order << QStringLiteral("instance");
            if (std::holds_alternative<event::RunEnded>(event.what))
                order << QStringLiteral("run");
        }
        QCOMPARE(order, QStringList({QStringLiteral("stream"), QStringLiteral("stream"),
                                     QStringLiteral("instance"), QStringLiteral("run")}));
        TimePoint last{};
        for (const Event &event : result.events) {
            QVERIFY(event.at >= last);
            last = event.at;
        }
    }

private:
    std::unique_ptr<EngineThread> m_engine;
};

CORE_TEST(tst_streams)
#include "tst_streams.moc"
