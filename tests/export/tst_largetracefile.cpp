#include "core/export/TraceFile.h"
#include "tests/export/TraceFormat.h"
#include "tests/support/StrictTest.h"
#include "tests/support/TraceScript.h"

#include <QtCore/QIODevice>

#include <malloc.h>

using namespace forkscope;
using script::TracePlayer;

namespace {

constexpr int million = 1'000'000;

class CountingDevice : public QIODevice
{
public:
    CountingDevice() { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }
    qint64 total = 0;
    qint64 largest = 0;
    std::size_t memory = 0; ///< the most heap that was in use while it was written to

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override
    {
        total += size;
        largest = qMax(largest, size);
        const auto now = mallinfo2();
        memory = qMax(memory, now.uordblks + now.hblkhd);
        return size;
    }
};

/// Reads a file event by event as it is written, so that the file may be of any size. It tells an
/// event that breaks the format, and what is not one JSON object with one array.
class CheckingDevice : public QIODevice
{
public:
    CheckingDevice() { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }
    qint64 events = 0;
    qint64 slices = 0;
    QString problem;

    /// Returns the file without its events; empty if the file did not come to its end.
    [[nodiscard]] QJsonObject rest() const { return QJsonDocument::fromJson(m_outside).object(); }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override
    {
        for (const char c : QByteArrayView(data, size))
            take(c);
        return size;
    }

private:
    static constexpr int eventDepth = 3; ///< the file, the list, the event
    /// It is not a multiple of the number of kinds that take turns.
    static constexpr qint64 checkedEvery = 37;

    void take(char c)
    {
        const bool wasInEvent = m_depth >= eventDepth;
        if (m_inText) {
            m_inText = m_escaped || c != '"';
            m_escaped = !m_escaped && c == '\\';
        } else if (c == '"') {
            m_inText = true;
        } else if (c == '{' || c == '[') {
            ++m_depth;
        } else if (c == '}' || c == ']') {
            --m_depth;
        }
        const bool isInEvent = wasInEvent || m_depth >= eventDepth;
        (isInEvent ? m_event : m_outside) += c;
        if (wasInEvent && m_depth < eventDepth)
            takeEvent();
    }
    void takeEvent()
    {
        if (events++ % checkedEvery == 0 && problem.isEmpty())
            problem = traceformat::breach(QJsonDocument::fromJson(m_event).object());
        slices += m_event.contains("\"ph\":\"B\"") && m_event.contains("\"cat\":\"core\"") ? 1 : 0;
        m_event.clear();
        if (m_outside.endsWith(','))
            m_outside.chop(1); // this stood between two events
    }

    QByteArray m_event;
    QByteArray m_outside;
    int m_depth = 0;
    bool m_inText = false;
    bool m_escaped = false;
};

/// Plays one process that is preempted a million times.
void playAMillion(TracePlayer &player)
{
    player.start();
    player.processStarted(0.1, {0, 0}, 7, "/bin/sh");
    player.forked(10, 7, 7, 1);
    for (int i = 0; i < million; ++i) {
        player.in(11 + 2 * i, 0, 7);
        player.preempted(12 + 2 * i, 0, 7);
        if (i % 1000 == 0)
            player.tellTrace(i);
    }
    player.tellTrace(million * 2);
}

} // namespace

class tst_largetracefile : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void aMillionSlicesAreValid();
    void aMillionSlicesTakeNoMemory();
};

void tst_largetracefile::aMillionSlicesAreValid()
{
    RunRecord record;
    TracePlayer player(script::plan(1, {"sh"}), &record);
    playAMillion(player);
    CheckingDevice device;
    QVERIFY(writeTraceFile(record, &device));
    QCOMPARE(device.problem, QString());
    QCOMPARE(device.slices, qint64(million));
    // Each slice is on two rows, and there is something between two slices.
    QVERIFY(device.events > 3 * qint64(million));
    QCOMPARE(device.rest()[u"otherData"][u"kind"].toString(), QStringLiteral("trace"));
    QVERIFY(device.rest()[u"traceEvents"].isArray());
}

void tst_largetracefile::aMillionSlicesTakeNoMemory()
{
    RunRecord record;
    TracePlayer player(script::plan(1, {"sh"}), &record);
    playAMillion(player);
    constexpr int count = million;
    QCOMPARE(record.trace().slices(), std::size_t(count));
    const auto before = mallinfo2();
    CountingDevice device;
    QVERIFY(writeTraceFile(record, &device));
    QVERIFY(device.total > count * qint64(100));
    QVERIFY2(device.largest <= 256LL * 1024, qPrintable(QString::number(device.largest)));
    const std::size_t used = before.uordblks + before.hblkhd;
    QVERIFY2(device.memory <= used + (size_t(1) << 20),
             qPrintable(QString::number(qint64(device.memory) - qint64(used))));
}

CORE_TEST(tst_largetracefile)
#include "tst_largetracefile.moc"
