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
    std::size_t memory = 0; ///< the most that was taken from the heap when it was written to

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

/// Reads a file event by event as it is written, so that it may be of any size: what is not one
/// JSON object in one array is told, and so is every event that breaks the format.
class CheckingDevice : public QIODevice
{
public:
    CheckingDevice() { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }
    qint64 events = 0;
    qint64 slices = 0;
    QString problem;

    /// The file without its events; empty where it did not come to its end.
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
    static constexpr int eventDepth = 3;       ///< the file, the list, the event
    static constexpr qint64 checkedEvery = 37; ///< no multiple of how many kinds take turns

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
        slices += m_event.contains("\"ph\":\"X\"") && m_event.contains("\"cat\":\"core\"") ? 1 : 0;
        m_event.clear();
        if (m_outside.endsWith(','))
            m_outside.chop(1); // between two events
    }

    QByteArray m_event;
    QByteArray m_outside;
    int m_depth = 0;
    bool m_inText = false;
    bool m_escaped = false;
};

/// One process that is pushed off its core a million times.
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
    QVERIFY(device.events > 3 * qint64(million)); // each slice on two rows, and what is between
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
    QVERIFY2(device.largest <= 256 * 1024, qPrintable(QString::number(device.largest)));
    const std::size_t used = before.uordblks + before.hblkhd;
    QVERIFY2(device.memory <= used + 1024 * 1024,
             qPrintable(QString::number(qint64(device.memory) - qint64(used))));
}

CORE_TEST(tst_largetracefile)
#include "tst_largetracefile.moc"
