#include "core/export/TraceFile.h"
#include "core/export/UncertainTimes.h"
#include "tests/support/StrictTest.h"
#include "tests/support/TraceScript.h"

#include <QtCore/QBuffer>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <rapidcheck.h>

#include <malloc.h>
#include <map>
#include <set>

using namespace forkscope;
using script::Player;
using script::TracePlayer;

namespace {

/// An event of a file, its times in ns since the run's start.
struct Entry
{
    QString phase;
    QString name;
    QString category;
    QString id; ///< of what has a begin and an end of its own
    int process = 0;
    int thread = 0;
    qint64 at = 0;
    qint64 length = 0;
    QJsonObject arguments;

    [[nodiscard]] std::pair<int, int> row() const { return {process, thread}; }
    [[nodiscard]] qint64 end() const { return at + length; }
};

struct File
{
    std::vector<Entry> entries;
    QJsonObject other;
    QString problem; ///< the first breach of the format; empty for none

    [[nodiscard]] std::vector<Entry> all(const QString &phase) const
    {
        std::vector<Entry> result;
        std::copy_if(entries.begin(), entries.end(), std::back_inserter(result),
                     [&phase](const Entry &entry) { return entry.phase == phase; });
        return result;
    }
    /// Slices of a row, by time.
    [[nodiscard]] std::vector<Entry> row(int process, int thread) const
    {
        std::vector<Entry> result;
        for (const Entry &entry : all(QStringLiteral("X"))) {
            if (entry.row() == std::pair(process, thread))
                result.push_back(entry);
        }
        std::stable_sort(result.begin(), result.end(),
                         [](const Entry &a, const Entry &b) { return a.at < b.at; });
        return result;
    }
};

qint64 nanoseconds(const QJsonValue &microseconds)
{
    return qRound64(microseconds.toDouble() * 1000);
}

/// Whether all of these keys are there, and numbers.
bool haveNumbers(const QJsonObject &event, std::initializer_list<QStringView> keys)
{
    return std::all_of(keys.begin(), keys.end(),
                       [&event](QStringView key) { return event[key].isDouble(); });
}

/// Names and orders of the picture's processes and rows, as the format knows them.
bool isMetadata(const QJsonObject &event)
{
    const QString name = event[u"name"].toString();
    const QJsonObject values = event[u"args"].toObject();
    if (name == u"process_name" || name == u"thread_name")
        return values.size() == 1 && values[u"name"].isString();
    const bool isOrder = name == u"process_sort_index" || name == u"thread_sort_index";
    return isOrder && values.size() == 1 && values[u"sort_index"].isDouble();
}

bool areCounts(const QJsonObject &values)
{
    return !values.isEmpty() &&
           std::all_of(values.begin(), values.end(), [](const QJsonValue &value) {
               return value.isDouble() && value.toDouble() >= 0;
           });
}

/// Whether an event has what the format asks of its kind, each of its type.
bool isAsItsKindAsks(const QJsonObject &event)
{
    const QString kind = event[u"ph"].toString();
    if (kind == u"M")
        return isMetadata(event);
    if (!haveNumbers(event, {u"ts"}))
        return false;
    if (kind == u"X")
        return haveNumbers(event, {u"dur"}) && event[u"dur"].toDouble() >= 0;
    if (kind == u"b" || kind == u"e")
        return haveNumbers(event, {u"id"}) && event[u"cat"].isString();
    if (kind == u"i")
        return QStringLiteral("g p t").split(u' ').contains(event[u"s"].toString());
    if (kind == u"C")
        return areCounts(event[u"args"].toObject());
    return kind == u"B";
}

/// How an event breaks the format; empty where it does not.
QString breach(const QJsonObject &event)
{
    const QString text = QString::fromUtf8(QJsonDocument(event).toJson(QJsonDocument::Compact));
    if (!haveNumbers(event, {u"pid", u"tid"}) || !event[u"name"].isString())
        return QStringLiteral("no row or no name: ") + text;
    // To a viewer 0 is the idle process.
    if (event[u"pid"].toInt() < 1 || event[u"tid"].toInt() < 1)
        return QStringLiteral("no such row: ") + text;
    if (event.contains(u"args") && !event[u"args"].isObject())
        return QStringLiteral("no arguments: ") + text;
    return isAsItsKindAsks(event) ? QString() : QStringLiteral("not as its kind asks: ") + text;
}

/// A begin beside the rows without its end, or the other way round; empty where there is none.
QString unpaired(const File &file)
{
    std::map<QString, int> open;
    for (const Entry &entry : file.entries) {
        if (entry.phase == u"b")
            ++open[entry.id];
        else if (entry.phase == u"e" && --open[entry.id] < 0)
            return QStringLiteral("ends before it begins: ") + entry.id;
    }
    for (const auto &[id, count] : open) {
        if (count != 0)
            return QStringLiteral("has no end: ") + id;
    }
    return {};
}

/// Two slices of one row at one time; empty where there are none.
QString overlap(const File &file)
{
    std::map<std::pair<int, int>, std::vector<Entry>> rows;
    for (const Entry &entry : file.all(QStringLiteral("X")))
        rows[entry.row()].push_back(entry);
    for (auto &[row, slices] : rows) {
        std::stable_sort(slices.begin(), slices.end(),
                         [](const Entry &a, const Entry &b) { return a.at < b.at; });
        for (std::size_t i = 1; i < slices.size(); ++i) {
            if (slices[i - 1].end() > slices[i].at)
                return QStringLiteral("%1 and %2 overlap").arg(slices[i - 1].name, slices[i].name);
        }
    }
    return {};
}

File written(const RunRecord &record)
{
    QByteArray json;
    QBuffer buffer(&json);
    buffer.open(QIODevice::WriteOnly);
    File file;
    if (!writeTraceFile(record, &buffer))
        file.problem = QStringLiteral("not written");
    QJsonParseError error;
    const QJsonObject all = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError)
        file.problem = error.errorString();
    // Some viewers read no further than a key that they do not know.
    if (!json.startsWith("{\"traceEvents\":["))
        file.problem = QStringLiteral("events are not first");
    for (const QJsonValue &value : all[u"traceEvents"].toArray()) {
        const QJsonObject event = value.toObject();
        if (file.problem.isEmpty())
            file.problem = breach(event);
        file.entries.push_back({event[u"ph"].toString(), event[u"name"].toString(),
                                event[u"cat"].toString(), QString::number(event[u"id"].toInteger()),
                                event[u"pid"].toInt(), event[u"tid"].toInt(),
                                nanoseconds(event[u"ts"]), nanoseconds(event[u"dur"]),
                                event[u"args"].toObject()});
    }
    if (file.problem.isEmpty())
        file.problem = overlap(file);
    if (file.problem.isEmpty())
        file.problem = unpaired(file);
    file.other = all[u"otherData"].toObject();
    return file;
}

QString argumentsText(const QJsonObject &arguments)
{
    QString text;
    for (auto it = arguments.begin(); it != arguments.end(); ++it)
        text += QStringLiteral(" %1=%2").arg(it.key(), it.value().toVariant().toString());
    return text;
}

/// "X 2/1 1500+250 running core=0": events of one kind, in the file's order.
QStringList lines(const File &file, const QString &phases)
{
    QStringList result;
    for (const Entry &entry : file.entries) {
        if (!phases.contains(entry.phase))
            continue;
        QString line = QStringLiteral("%1 %2/%3 %4")
                           .arg(entry.phase)
                           .arg(entry.process)
                           .arg(entry.thread)
                           .arg(entry.at);
        if (entry.phase == u"X")
            line += QStringLiteral("+%1").arg(entry.length);
        result << line + u' ' + entry.name + argumentsText(entry.arguments);
    }
    return result;
}

/// A chain of two on two cores: sh forks and waits for a child, cat reads what it writes.
void playChain(TracePlayer &player)
{
    player.start();
    player.instanceStarted(0.001, 0);
    player.processStarted(0.1, {0, 0}, 4711, "/bin/sh");
    player.processStarted(0.2, {0, 1}, 4712, "/bin/cat");
    player.forked(50, 4711, 4711, 1);
    player.executed(55.125, 4711, "sh");
    player.forked(60, 4712, 4712, 1);
    player.preempted(80, 0, 4711);
    player.traced(82, 1, trace::Executed{4712, 4712, "cat"});
    player.blocked(90, 1, 4712);
    player.in(95, 1, 4711);
    player.forked(100, 4713, 4713, 4711);
    player.blocked(101, 1, 4711);
    player.in(102, 0, 4713);
    player.executed(102.5, 4713, "date");
    player.exited(103.001, 0, 4713);
    player.in(104, 0, 4711);
    player.exited(105, 0, 4711);
    player.in(106, 1, 4712);
    player.exited(107, 1, 4712);
    player.tellTrace(0.3);
    player.look(0.31, {0, 1}, state::Blocked{WaitReason::PipeEmpty}, 1);
    player.processEnded(0.4, {0, 0}, 3);
    player.processEnded(0.5, {0, 1}, 0);
    player.instanceEnded(0.6, 0, Outcome::Failed, 3);
    player.tell(0.7, event::RunEnded{});
}

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
            problem = breach(QJsonDocument::fromJson(m_event).object());
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

class FullDevice : public CountingDevice
{
protected:
    qint64 writeData(const char *, qint64) override { return -1; }
};

/// Any run that a kernel could have traced: own processes, children and threads of theirs on some
/// cores, with records lost at any time.
class AnyRun
{
public:
    AnyRun(TracePlayer *player, int instances, int stages)
        : m_player(*player), m_losesRecords(*rc::gen::arbitrary<bool>())
    {
        for (int instance = 0; instance < instances; ++instance)
            player->instanceStarted(0.001, instance);
        for (int i = 0; i < instances * stages; ++i) {
            const qint64 pid = 100 + i;
            player->processStarted(1, {i / stages, i % stages}, pid, "/bin/x");
            player->forked(++m_now, pid, pid, 1);
            m_starting.insert(pid);
            m_ready.insert(pid);
        }
        m_next = 100 + instances * stages;
    }

    void step()
    {
        m_now += *rc::gen::inRange(1, 5);
        const int core = *rc::gen::inRange(0, cores);
        const int what = *rc::gen::inRange(0, 20);
        const auto running = m_running.find(core);
        if (what == 0 && m_losesRecords)
            lose(core);
        else if (running == m_running.end())
            begin(core);
        else if (what < 3)
            fork(core, running->second);
        else if (what < 4)
            m_player.executed(m_now, running->second, "program");
        else
            end(core, running->second, what);
    }

private:
    void begin(int core)
    {
        if (m_ready.empty())
            return;
        const auto task = std::next(m_ready.begin(), *rc::gen::inRange(0, int(m_ready.size())));
        m_running[core] = *task;
        // A started process is traced from its exec on.
        if (m_starting.erase(*task) > 0)
            tell([&] { m_player.traced(m_now, core, trace::Executed{*task, *task, "x"}); });
        else
            tell([&] { m_player.in(m_now, core, *task); });
        m_ready.erase(task);
    }
    void fork(int core, qint64 parent)
    {
        const qint64 task = m_next++;
        const bool isThread = *rc::gen::arbitrary<bool>();
        m_player.traced(m_now, core, trace::Forked{isThread ? parent : task, task, parent, parent});
        m_ready.insert(task);
    }
    void end(int core, qint64 task, int how)
    {
        if (how < 6)
            tell([&] { m_player.exited(m_now, core, task); });
        else if (how < 12)
            tell([&] { m_player.blocked(m_now, core, task); });
        else
            tell([&] { m_player.preempted(m_now, core, task); });
        m_running.erase(core);
        if (how >= 6)
            m_ready.insert(task);
    }
    /// From the last record that was told on any core up to now some of this core's are missing.
    void lose(int core) { m_player.lost(m_now - 1, m_now, core, 1); }
    /// Most are told; one that is not is followed by the loss of it.
    template<typename Tell> void tell(Tell tell)
    {
        if (!m_losesRecords || *rc::gen::inRange(0, 12) != 0) {
            tell();
            return;
        }
        const double since = m_now - 0.5;
        ++m_now;
        for (int core = 0; core < cores; ++core)
            m_player.lost(since, m_now, core, 1);
    }

    static constexpr int cores = 3;
    TracePlayer &m_player;
    const bool m_losesRecords;
    std::set<qint64> m_starting;
    std::set<qint64> m_ready; ///< may have a core; also those that are starting
    std::map<int, qint64> m_running;
    int m_now = 1; ///< µs
    qint64 m_next = 0;
};

/// Slices of the record in the form of a file's, those of all tasks or of all cores.
using Times = std::multiset<std::pair<qint64, qint64>>;

Times timesOfTasks(const RunRecord &record)
{
    Times times;
    for (const Task &task : record.trace().tasks()) {
        for (std::size_t i = 0; i < task.track.size(); ++i) {
            const Slice &slice = task.track[i];
            times.insert({(slice.from - record.begin()).count(), (slice.to - slice.from).count()});
        }
    }
    return times;
}

Times timesInFile(const File &file, const QString &category)
{
    Times times;
    for (const Entry &entry : file.all(QStringLiteral("X"))) {
        if (entry.category == category)
            times.insert({entry.at, entry.length});
    }
    return times;
}

/// A state that is told of a time in which records are missing; empty where there is none.
QString invented(const RunRecord &record, const File &file)
{
    for (const Entry &entry : file.all(QStringLiteral("X"))) {
        const bool isTold = entry.category == u"ready" || entry.category == u"blocked";
        const TimePoint from = record.begin() + Nanoseconds(entry.at);
        if (isTold && record.trace().isUncertain(from, from + Nanoseconds(entry.length)))
            return QStringLiteral("%1 at %2").arg(entry.name).arg(entry.at);
    }
    return {};
}

/// How many slices of the file, also those without an end, hold this moment.
int countAt(const File &file, const QString &category, qint64 at)
{
    return int(std::count_if(file.entries.begin(), file.entries.end(), [&](const Entry &entry) {
        const bool isSlice = entry.phase == u"X" && entry.at <= at && at < entry.end();
        return entry.category == category && (isSlice || (entry.phase == u"B" && entry.at <= at));
    }));
}

} // namespace

class tst_tracefile : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreNamed();
    void rowsTellWhatEachDid();
    void coresTellWhoHadThem();
    void startsOfDescendantsAreBesideTheRows();
    void countsChangeWithTheSlices();
    void moments();
    void wires();
    void lostTimesAreUnknown();
    void whatIsOpenAtTheEnd();
    void aLostEndIsNoLifeForEver();
    void samplesAlone();
    void namesNeedNotBeText();
    void otherData();
    void nothingRan();
    void uncertainTimesAreTheLostOnes();
    void anyRunIsWrittenExactly();
    void aMillionSlicesAreValid();
    void aMillionSlicesTakeNoMemory();
    void breachesAreSeen();
    void aFullDeviceIsTold();
};

void tst_tracefile::rowsAreNamed()
{
    RunRecord record;
    TracePlayer player(script::plan(2, {"/bin/sh", "cat"}), &record);
    playChain(player);
    const File file = written(record);
    QCOMPARE(file.problem, QString());
    // The second instance was never started.
    const QStringList expected = {
        QStringLiteral("M 2/1 0 process_name name=#0 sh | cat"),
        QStringLiteral("M 2/1 0 process_sort_index sort_index=1"),
        QStringLiteral("M 2/1 0 thread_name name=sh 4711"),
        QStringLiteral("M 2/1 0 thread_sort_index sort_index=0"),
        QStringLiteral("M 2/2 0 thread_name name=cat 4712"),
        QStringLiteral("M 2/2 0 thread_sort_index sort_index=1"),
        QStringLiteral("M 1/1 0 process_name name=cores"),
        QStringLiteral("M 1/1 0 process_sort_index sort_index=0"),
        QStringLiteral("M 1/1 0 thread_name name=core 0"),
        QStringLiteral("M 1/1 0 thread_sort_index sort_index=0"),
        QStringLiteral("M 1/2 0 thread_name name=core 1"),
        QStringLiteral("M 1/2 0 thread_sort_index sort_index=1"),
        QStringLiteral("M 2/5 0 thread_name name=date 4713"),
        QStringLiteral("M 2/5 0 thread_sort_index sort_index=0"),
    };
    QCOMPARE(lines(file, QStringLiteral("M")), expected);
}

void tst_tracefile::rowsTellWhatEachDid()
{
    RunRecord record;
    TracePlayer player(script::plan(1, {"/bin/sh", "cat"}), &record);
    playChain(player);
    const File file = written(record);
    QStringList rows = lines(file, QStringLiteral("X"));
    rows.removeIf([](const QString &line) { return line.startsWith(u"X 1/"); });
    const QStringList expected = {
        QStringLiteral("X 2/1 50000+5125 starting"),
        QStringLiteral("X 2/1 55125+24875 running core=0"),
        QStringLiteral("X 2/1 80000+15000 ready"),
        QStringLiteral("X 2/1 95000+6000 running core=1"),
        QStringLiteral("X 2/1 101000+3000 blocked"),
        QStringLiteral("X 2/1 104000+1000 running core=0"),
        QStringLiteral("X 2/1 105000+295000 zombie"),
        QStringLiteral("X 2/2 60000+22000 starting"),
        QStringLiteral("X 2/2 82000+8000 running core=1"),
        QStringLiteral("X 2/2 90000+16000 blocked"),
        QStringLiteral("X 2/2 106000+1000 running core=1"),
        QStringLiteral("X 2/2 107000+393000 zombie"),
        QStringLiteral("X 2/5 100000+2000 ready"),
        QStringLiteral("X 2/5 102000+1001 running core=0"),
    };
    QCOMPARE(rows, expected);
}

void tst_tracefile::coresTellWhoHadThem()
{
    RunRecord record;
    TracePlayer player(script::plan(1, {"/bin/sh", "cat"}), &record);
    playChain(player);
    QStringList rows = lines(written(record), QStringLiteral("X"));
    rows.removeIf([](const QString &line) { return !line.startsWith(u"X 1/"); });
    const QStringList expected = {
        QStringLiteral("X 1/1 55125+24875 sh instance=0 pid=4711 stage=0"),
        QStringLiteral("X 1/1 102000+1001 date instance=0 pid=4713 stage=0"),
        QStringLiteral("X 1/1 104000+1000 sh instance=0 pid=4711 stage=0"),
        QStringLiteral("X 1/2 82000+8000 cat instance=0 pid=4712 stage=1"),
        QStringLiteral("X 1/2 95000+6000 sh instance=0 pid=4711 stage=0"),
        QStringLiteral("X 1/2 106000+1000 cat instance=0 pid=4712 stage=1"),
    };
    QCOMPARE(rows, expected);
}

void tst_tracefile::startsOfDescendantsAreBesideTheRows()
{
    RunRecord record;
    TracePlayer player(script::plan(1, {"/bin/sh", "cat"}), &record);
    playChain(player);
    // That of a started process is on its row: it is not traced before its exec.
    const QStringList expected = {
        QStringLiteral("b 2/5 100000 starting"),
        QStringLiteral("e 2/5 102500 starting"),
    };
    QCOMPARE(lines(written(record), QStringLiteral("be")), expected);
}

void tst_tracefile::countsChangeWithTheSlices()
{
    RunRecord record;
    TracePlayer player(script::plan(1, {"/bin/sh", "cat"}), &record);
    playChain(player);
    const QString name = QStringLiteral("C 1/1 %1 processes and threads blocked=%2 ready=%3 "
                                        "running=%4");
    const auto line = [&name](int at, int running, int ready, int blocked) {
        return name.arg(at).arg(blocked).arg(ready).arg(running);
    };
    const QStringList expected = {
        line(55125, 1, 0, 0),  line(80000, 0, 1, 0),  line(82000, 1, 1, 0),  line(90000, 0, 1, 1),
        line(95000, 1, 0, 1),  line(100000, 1, 1, 1), line(101000, 0, 1, 2), line(102000, 1, 0, 2),
        line(103001, 0, 0, 2), line(104000, 1, 0, 1), line(105000, 0, 0, 1), line(106000, 1, 0, 0),
        line(107000, 0, 0, 0),
    };
    QCOMPARE(lines(written(record), QStringLiteral("C")), expected);
}

void tst_tracefile::moments()
{
    RunRecord record;
    Player player(script::plan(1, {"yes", "cat"}), &record);
    player.start();
    player.instanceStarted(0, 0);
    player.processStarted(1, {0, 0}, 7, "/bin/yes");
    player.tell(2, event::BytesArrived{{{0, 1}, StreamKind::Output}, 4});
    player.tell(3, event::SignalSent{0, 15, SignalReason::Timeout});
    player.tell(4, event::StreamEnded{{{0, 0}, StreamKind::Errors}, 9, true});
    player.processEnded(5, {0, 0}, -15);
    player.processEnded(6, {0, 1}, 2);
    const File file = written(record);
    QCOMPARE(file.problem, QString());
    const QStringList expected = {
        QStringLiteral("i 2/1 1000000 started pid=7"),
        QStringLiteral("i 2/2 2000000 first byte stream=output"),
        QStringLiteral("i 2/1 3000000 SIGTERM signal=15 why=timeout"),
        QStringLiteral("i 2/1 4000000 stream ended bytes=9 stream=errors"),
        QStringLiteral("i 2/1 5000000 ended by SIGTERM status=-15"),
        QStringLiteral("i 2/2 6000000 exited with 2 status=2"),
    };
    QCOMPARE(lines(file, QStringLiteral("i")), expected);
}

void tst_tracefile::wires()
{
    RunRecord record;
    Player player(script::plan(2, {"yes", "cat"}), &record);
    player.start();
    player.instanceStarted(0, 1);
    const auto look = [&player](double ms, std::vector<WireLook> wires) {
        player.tell(ms, event::Polled{{}, {}, std::move(wires)});
    };
    look(1, {{1, 0, 5, 65536}, {1, 1, 65536, 65536}, {1, 2, 0, 65536}});
    look(2, {{1, 0, 0, 65536}, {1, 1, 65536, 65536}});
    player.instanceEnded(3, 1, Outcome::Succeeded, 0);
    const QStringList expected = {
        QStringLiteral("C 3/1 1000000 bytes in input bytes=5"),
        QStringLiteral("C 3/1 1000000 bytes in pipe 1 bytes=65536"),
        QStringLiteral("C 3/1 1000000 bytes in output bytes=0"),
        QStringLiteral("C 3/1 2000000 bytes in input bytes=0"),
        QStringLiteral("C 3/1 3000000 bytes in pipe 1 bytes=0"), // it is gone
    };
    QCOMPARE(lines(written(record), QStringLiteral("C")), expected);
}

void tst_tracefile::lostTimesAreUnknown()
{
    RunRecord record;
    TracePlayer player(script::plan(1, {"sh"}), &record);
    player.start();
    player.instanceStarted(0, 0);
    player.processStarted(0.1, {0, 0}, 7, "/bin/sh");
    player.forked(10, 7, 7, 1);
    player.in(11, 0, 7);
    player.blocked(12, 0, 7);
    player.lost(13, 15, 3, 44);
    player.in(16, 0, 7);
    player.blocked(17, 0, 7);
    player.in(18, 0, 7);
    player.exited(19, 0, 7);
    player.tellTrace(0.2);
    const File file = written(record);
    QCOMPARE(file.problem, QString());
    QStringList rows = lines(file, QStringLiteral("Xi"));
    rows.removeIf([](const QString &line) { return line.startsWith(u"X 1/"); });
    const QStringList expected = {
        QStringLiteral("i 1/4 13000 records lost core=3 lastedNs=2000 records=44"),
        QStringLiteral("X 2/1 10000+1000 starting"),
        QStringLiteral("X 2/1 11000+1000 running core=0"),
        QStringLiteral("X 2/1 12000+4000 unknown"),
        QStringLiteral("X 2/1 16000+1000 running core=0"),
        QStringLiteral("X 2/1 17000+1000 blocked"),
        QStringLiteral("X 2/1 18000+1000 running core=0"),
        QStringLiteral("i 2/1 100000 started pid=7"),
    };
    QCOMPARE(rows, expected);
    QCOMPARE(file.other[u"lostRecords"].toInt(), 44);
    QVERIFY(lines(file, QStringLiteral("M"))
                .contains(QStringLiteral("M 1/4 0 thread_name name=core 3")));
}

void tst_tracefile::whatIsOpenAtTheEnd()
{
    RunRecord record;
    TracePlayer player(script::plan(1, {"sh", "cat"}), &record);
    player.start();
    player.instanceStarted(0, 0);
    player.processStarted(0.1, {0, 0}, 7, "/bin/sh");
    player.processStarted(0.1, {0, 1}, 8, "/bin/cat");
    player.forked(10, 7, 7, 1);
    player.forked(11, 8, 8, 1);
    player.in(12, 0, 7);
    player.blocked(13, 0, 7);
    player.in(14, 0, 8);
    player.in(15, 1, 7);
    player.preempted(16, 1, 7);
    player.in(20, 1, 7);
    player.blocked(21, 1, 7);
    player.forked(30, 9, 9, 8);
    player.tellTrace(0.2);
    const File file = written(record);
    QCOMPARE(file.problem, QString());
    const std::vector<Entry> first = file.row(2, 1);
    QCOMPARE(first.back().name, QStringLiteral("blocked"));
    QCOMPARE(first.back().end(), 30000); // the last that is known
    QCOMPARE(lines(file, QStringLiteral("B")),
             QStringList{QStringLiteral("B 2/2 14000 running core=0")});
    QCOMPARE(countAt(file, QStringLiteral("ready"), 29999), 0);
}

/// Its last records were lost, but it was reaped.
void tst_tracefile::aLostEndIsNoLifeForEver()
{
    RunRecord record;
    TracePlayer player(script::plan(2, {"sh"}), &record);
    player.start();
    player.processStarted(0.1, {0, 0}, 7, "/bin/sh");
    player.processStarted(0.1, {1, 0}, 8, "/bin/sh");
    player.forked(10, 7, 7, 1);
    player.forked(11, 8, 8, 1);
    player.in(12, 0, 7);
    player.blocked(13, 0, 7);
    player.lost(14, 15, 0, 3);
    player.in(9000, 0, 8);
    player.exited(9001, 0, 8);
    player.processEnded(1, {0, 0}, 0);
    player.tellTrace(9.5);
    const std::vector<Entry> row = written(record).row(2, 1);
    QCOMPARE(row.back().name, QStringLiteral("unknown"));
    QCOMPARE(row.back().end(), 1'000'000);
}

void tst_tracefile::samplesAlone()
{
    RunRecord record;
    Player player(script::plan(1, {"sh"}), &record);
    player.start();
    player.instanceStarted(0, 0);
    player.processStarted(0.5, {0, 0}, 7, "/bin/sh");
    const auto look = [&player](double ms, const ProcessState &state, int core) {
        Look seen;
        seen.process = {0, 0};
        seen.state = state;
        seen.core = core;
        seen.at = player.at(ms);
        player.tell(ms, event::Polled{{seen}});
    };
    look(1, state::Running{0}, 0);
    look(2, state::Running{0}, 0);
    look(3, state::Blocked{WaitReason::PipeFull}, 0);
    look(4, state::Ready{}, 1);
    look(5, state::Stopped{}, 1);
    look(6, state::Zombie{}, 1);
    look(7, state::Running{1}, 1);
    player.processEnded(8, {0, 0}, 0);
    const File file = written(record);
    QCOMPARE(file.problem, QString());
    QCOMPARE(file.other[u"observation"].toString(), QStringLiteral("samples"));
    const QStringList expected = {
        QStringLiteral("X 2/1 1000000+1000000 running (sample) core=0 looks=2"),
        QStringLiteral("X 2/1 3000000+0 blocked: pipe full (sample) core=0 looks=1"),
        QStringLiteral("X 2/1 4000000+0 ready (sample) core=1 looks=1"),
        QStringLiteral("X 2/1 5000000+0 stopped (sample) core=1 looks=1"),
        QStringLiteral("X 2/1 6000000+0 zombie (sample) core=1 looks=1"),
        QStringLiteral("X 2/1 7000000+0 running (sample) core=1 looks=1"),
    };
    QCOMPARE(lines(file, QStringLiteral("X")), expected);
    QStringList counts = lines(file, QStringLiteral("C"));
    for (QString &line : counts)
        line.remove(QStringLiteral("processes and threads "));
    const QStringList expectedCounts = {
        QStringLiteral("C 1/1 1000000 blocked=0 ready=0 running=1"),
        QStringLiteral("C 1/1 3000000 blocked=1 ready=0 running=0"),
        QStringLiteral("C 1/1 4000000 blocked=0 ready=1 running=0"),
        QStringLiteral("C 1/1 5000000 blocked=1 ready=0 running=0"),
        QStringLiteral("C 1/1 6000000 blocked=0 ready=0 running=0"),
        QStringLiteral("C 1/1 7000000 blocked=0 ready=0 running=1"),
        QStringLiteral("C 1/1 8000000 blocked=0 ready=0 running=0"),
    };
    QCOMPARE(counts, expectedCounts);
}

void tst_tracefile::namesNeedNotBeText()
{
    RunRecord record;
    TracePlayer player(script::plan(1, {"/bin/a\xff\"\n"}), &record);
    player.start();
    player.instanceStarted(0, 0);
    player.processStarted(0.1, {0, 0}, 7, "/bin/a");
    player.forked(10, 7, 7, 1);
    player.in(11, 0, 7);
    player.executed(12, 7, "\xff\x01");
    player.exited(13, 0, 7);
    player.tellTrace(0.2);
    const File file = written(record);
    QCOMPARE(file.problem, QString());
    QCOMPARE(file.row(1, 1).front().name, QStringLiteral("\uFFFD\u0001"));
    QVERIFY(lines(file, QStringLiteral("M"))
                .contains(QStringLiteral("M 2/1 0 process_name name=#0 a\uFFFD\"\n")));
}

void tst_tracefile::otherData()
{
    RunRecord record;
    TracePlayer player(script::plan(1, {"sh", "cat"}), &record);
    playChain(player);
    const QJsonObject expected{
        {QStringLiteral("forkscope"), 1},
        {QStringLiteral("kind"), QStringLiteral("trace")},
        {QStringLiteral("name"), QStringLiteral("scripted")},
        {QStringLiteral("observation"), QStringLiteral("trace")},
        {QStringLiteral("startedAt"), QStringLiteral("2024-05-06T07:08:09.010+02:00")},
        {QStringLiteral("wallNs"), 700'000},
        {QStringLiteral("lostRecords"), 0},
    };
    QCOMPARE(written(record).other, expected);
}

void tst_tracefile::nothingRan()
{
    QCOMPARE(written(RunRecord()).problem, QString());
    RunRecord record;
    TracePlayer player(script::plan(3, {"sh", "cat"}), &record);
    player.start();
    player.instanceEnded(1, 0, Outcome::NotStarted, std::nullopt);
    const File file = written(record);
    QCOMPARE(file.problem, QString());
    QCOMPARE(lines(file, QStringLiteral("XiBbeC")), QStringList());
}

void tst_tracefile::uncertainTimesAreTheLostOnes()
{
    QVERIFY(rc::check("they touch what any lost time touches", [] {
        const auto begins = *rc::gen::container<std::vector<std::pair<int, int>>>(
            rc::gen::pair(rc::gen::inRange(0, 30), rc::gen::inRange(1, 5)));
        const auto at = [](int ns) { return TimePoint(Nanoseconds(ns)); };
        std::vector<LostTime> lost;
        for (const auto &[begin, length] : begins)
            lost.push_back({0, at(begin), at(begin + length), 1});
        const UncertainTimes uncertain(lost);
        for (int from = 0; from < 36; ++from) {
            const int to = from + *rc::gen::inRange(1, 10);
            const bool touches = std::any_of(lost.begin(), lost.end(), [&](const LostTime &one) {
                return one.from < at(to) && at(from) < one.to;
            });
            RC_ASSERT(uncertain.touch(at(from), at(to)) == touches);
        }
    }));
}

void tst_tracefile::anyRunIsWrittenExactly()
{
    QVERIFY(rc::check("slices, cores and counts are the record's", [] {
        RunRecord record;
        TracePlayer player(script::plan(2, {"sh", "cat"}), &record);
        player.start();
        AnyRun any(&player, 2, 2);
        const int steps = *rc::gen::inRange(0, 200);
        for (int i = 0; i < steps; ++i)
            any.step();
        player.tellTrace(1000);

        const File file = written(record);
        RC_ASSERT(file.problem.toStdString() == std::string());
        const Times times = timesOfTasks(record);
        RC_ASSERT(times.size() == record.trace().slices());
        RC_ASSERT(timesInFile(file, QStringLiteral("running")) == times);
        RC_ASSERT(timesInFile(file, QStringLiteral("core")) == times);
        RC_ASSERT(invented(record, file).toStdString() == std::string());
        RC_CLASSIFY(record.trace().lostRecords() > 0, "lost records");
        RC_CLASSIFY(times.size() > 20, "more than 20 slices");
        const qint64 end = (record.trace().end() - record.begin()).count();
        for (const Entry &entry : file.all(QStringLiteral("C"))) {
            if (entry.at == end)
                continue; // what is open has no end, but is not counted behind the last record
            for (const char *word : {"running", "ready", "blocked"}) {
                const QString category = QString::fromLatin1(word);
                RC_ASSERT(entry.arguments[category].toInt() == countAt(file, category, entry.at));
            }
        }
    }));
}

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

void tst_tracefile::aMillionSlicesAreValid()
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

void tst_tracefile::aMillionSlicesTakeNoMemory()
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

/// The check itself can fail.
void tst_tracefile::breachesAreSeen()
{
    const auto isBreach = [](const char *json) {
        return !breach(QJsonDocument::fromJson(json).object()).isEmpty();
    };
    const auto event = [](const char *rest) {
        return QByteArray(R"({"pid":1,"tid":1,"name":"x",)") + rest + '}';
    };
    for (const char *good :
         {R"("ph":"X","ts":1.5,"dur":0)", R"("ph":"i","ts":1,"s":"p")", R"("ph":"B","ts":0)",
          R"("ph":"C","ts":1,"args":{"bytes":0})", R"("ph":"b","ts":1,"id":7,"cat":"c")"})
        QVERIFY2(!isBreach(event(good)), good);
    for (const char *bad :
         {R"("ph":"X","ts":"1.5","dur":0)", R"("ph":"X","ts":1)", R"("ph":"X","ts":1,"dur":-1)",
          R"("ph":"i","ts":1)", R"("ph":"i","ts":1,"s":"q")", R"("ph":"C","ts":1,"args":{})",
          R"("ph":"C","ts":1,"args":{"bytes":"9"})", R"("ph":"e","ts":1,"id":7)",
          R"("ph":"Z","ts":1)", R"("ph":"M","args":{"name":"x"})",
          R"("ph":"X","ts":1,"dur":1,"args":[])"})
        QVERIFY2(isBreach(event(bad)), bad);
    QVERIFY(isBreach(R"({"pid":0,"tid":1,"name":"x","ph":"B","ts":1})"));
    QVERIFY(isBreach(R"({"pid":1,"tid":"1","name":"x","ph":"B","ts":1})"));
    QVERIFY(isBreach(R"({"pid":1,"tid":1,"ph":"B","ts":1})"));
}

void tst_tracefile::aFullDeviceIsTold()
{
    RunRecord record;
    TracePlayer player(script::plan(1, {"sh", "cat"}), &record);
    playChain(player);
    FullDevice device;
    QVERIFY(!writeTraceFile(record, &device));
}

CORE_TEST(tst_tracefile)
#include "tst_tracefile.moc"
