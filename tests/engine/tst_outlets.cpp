#include "tests/support/StreamModel.h"
#include "tests/support/StrictTest.h"
#include "tests/support/TestRun.h"

#include <atomic>
#include <mutex>
#include <sys/eventfd.h>
#include <unistd.h>

using namespace forkscope;
using namespace forkscope::test;

namespace {

/// Wants no more after the first bytes, until it is opened.
class Gate : public Outlet
{
public:
    Gate() : m_bell(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}
    ~Gate() override { ::close(m_bell); }

    void take(QByteArrayView bytes) override
    {
        const std::lock_guard lock(m_mutex);
        m_bytes.append(bytes.data(), bytes.size());
    }
    int waitsFor() override
    {
        m_wasAsked = true;
        return m_isOpen ? -1 : m_bell;
    }

    [[nodiscard]] bool holdsUp() const { return m_wasAsked && !m_isOpen; }
    [[nodiscard]] QByteArray bytes()
    {
        const std::lock_guard lock(m_mutex);
        return m_bytes;
    }
    void open()
    {
        m_isOpen = true;
        ::eventfd_write(m_bell, 1);
    }

private:
    const int m_bell;
    std::mutex m_mutex;
    QByteArray m_bytes;
    std::atomic<bool> m_isOpen = false;
    std::atomic<bool> m_wasAsked = false;
};

} // namespace

class tst_outlets : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void aStreamIsHeldUpAndGoesOn_data()
    {
        QTest::addColumn<int>("stage");
        QTest::addColumn<StreamKind>("kind");
        QTest::newRow("input") << 0 << StreamKind::Input;
        QTest::newRow("tapped wire") << 0 << StreamKind::Output;
        QTest::newRow("output") << 1 << StreamKind::Output;
    }

    void aStreamIsHeldUpAndGoesOn()
    {
        QFETCH(const int, stage);
        QFETCH(const StreamKind, kind);
        const StreamId held{{0, stage}, kind};
        const QByteArray content = someBytes(5 << 20, 3);
        Plan plan = planOf({test::stage("cat"), test::stage("cat")});
        plan.pipeline.stages.front().tap = true;
        plan.pipeline.input = BytesInput{content};
        plan.run.keepBytes = 0;
        const auto gate = std::make_shared<Gate>();
        EngineThread engine;
        engine.startRun(plan, {}, {}, {[&](StreamId id) -> std::shared_ptr<Outlet> {
                            if (id == held)
                                return gate;
                            return nullptr;
                        }});
        QTRY_VERIFY_WITH_TIMEOUT(gate->holdsUp(), 60000);
        const QByteArray before = gate->bytes();
        QVERIFY(!before.isEmpty() && content.size() - before.size() > 1 << 20);
        gate->open();
        RunRecord record;
        QTRY_VERIFY_WITH_TIMEOUT((takeInto(&record, &engine), record.isEnded()), 60000);
        QVERIFY(gate->bytes() == content);
        QCOMPARE(record.instances().front().outcome, std::optional(Outcome::Succeeded));
        QVERIFY(!record.instances().front().pipeHeld);
    }

private:
    static void takeInto(RunRecord *record, EngineThread *engine)
    {
        for (const Event &event : engine->takeEvents())
            record->append(event);
        record->takeChanged();
    }
};

CORE_TEST(tst_outlets)
#include "tst_outlets.moc"
