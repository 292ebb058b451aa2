#pragma once

#include "core/export/TraceFile.h"
#include "core/export/TraceRows.h"
#include "tests/export/TraceFormat.h"

#include <QtCore/QBuffer>
#include <QtCore/QJsonArray>

#include <map>
#include <utility>
#include <vector>

/// Reads a record's trace file back.
namespace writtentrace {

using forkscope::RunRecord;

/// An event of a file; its times are in ns since the run's start.
struct Entry
{
    QString phase;
    QString name;
    QString category;
    QString id; ///< only of what has its own events for beginning and end
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
    QString problem; ///< the first breach of the format; empty if there is none

    [[nodiscard]] std::vector<Entry> all(const QString &phase) const
    {
        std::vector<Entry> result;
        std::copy_if(entries.begin(), entries.end(), std::back_inserter(result),
                     [&phase](const Entry &entry) { return entry.phase == phase; });
        return result;
    }
    /// Returns the slices of a row by time.
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

inline qint64 nanoseconds(const QJsonValue &microseconds)
{
    return qRound64(microseconds.toDouble() * 1000);
}

/// Returns an event beside the rows that begins without an end or ends without a beginning; empty
/// if there is none.
inline QString unpaired(const File &file)
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

/// Makes a slice, of phase "X", of each beginning and its end. Notes as a problem what a strict
/// reader would refuse: in each row slices come in the order of time, none lies within another, and
/// each end has the name of its beginning.
inline void pairSlices(File &file)
{
    struct Row
    {
        Entry *open = nullptr;
        qint64 end = 0;
    };
    std::map<std::pair<int, int>, Row> rows;
    const auto refuse = [&file](const Entry &entry, const char *why) {
        if (file.problem.isEmpty())
            file.problem =
                QStringLiteral("%1 at %2 %3").arg(entry.name).arg(entry.at).arg(QLatin1String(why));
    };
    for (Entry &entry : file.entries) {
        Row &row = rows[entry.row()];
        if (entry.phase == u"B") {
            if (row.open != nullptr || entry.at < row.end)
                refuse(entry, "overlaps the slice before it");
            row.open = &entry;
        } else if (entry.phase == u"E") {
            Entry *begin = std::exchange(row.open, nullptr);
            if (begin == nullptr || begin->name != entry.name || entry.at < begin->at) {
                refuse(entry, "ends nothing that is open");
                continue;
            }
            begin->phase = QStringLiteral("X");
            begin->length = entry.at - begin->at;
            row.end = entry.at;
        }
    }
    for (const auto &[key, row] : rows) {
        if (row.open != nullptr)
            refuse(*row.open, "has no end");
    }
    std::erase_if(file.entries, [](const Entry &entry) { return entry.phase == u"E"; });
}

inline File written(const RunRecord &record)
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
    // Some viewers stop reading at a key that they do not know.
    if (!json.startsWith("{\"traceEvents\":["))
        file.problem = QStringLiteral("events are not first");
    for (const QJsonValue value : all[u"traceEvents"].toArray()) {
        const QJsonObject event = value.toObject();
        if (file.problem.isEmpty())
            file.problem = traceformat::breach(event);
        file.entries.push_back({event[u"ph"].toString(), event[u"name"].toString(),
                                event[u"cat"].toString(), QString::number(event[u"id"].toInteger()),
                                event[u"pid"].toInt(), event[u"tid"].toInt(),
                                nanoseconds(event[u"ts"]), 0, event[u"args"].toObject()});
    }
    pairSlices(file);
    if (file.problem.isEmpty())
        file.problem = unpaired(file);
    file.other = all[u"otherData"].toObject();
    return file;
}

inline QString argumentsText(const QJsonObject &arguments)
{
    QString text;
    for (auto it = arguments.begin(); it != arguments.end(); ++it)
        text += QStringLiteral(" %1=%2").arg(it.key(), it.value().toVariant().toString());
    return text;
}

/// Returns a number of a row: "cores", "no pid 1" for the first process whose pid is not known.
inline QString rowText(qint64 number)
{
    const qint64 beyond = number - forkscope::TraceRows::cores;
    return beyond == 0  ? QStringLiteral("cores")
           : beyond > 0 ? QStringLiteral("no pid %1").arg(beyond)
                        : QString::number(number);
}

/// Returns events of one kind as "X 7/7 1500+250 running core=0", in the file's order.
inline QStringList lines(const File &file, const QString &phases)
{
    QStringList result;
    for (const Entry &entry : file.entries) {
        if (!phases.contains(entry.phase))
            continue;
        QString line = QStringLiteral("%1 %2/%3 %4")
                           .arg(entry.phase, rowText(entry.process), rowText(entry.thread))
                           .arg(entry.at);
        if (entry.phase == u"X")
            line += QStringLiteral("+%1").arg(entry.length);
        result << line + u' ' + entry.name + argumentsText(entry.arguments);
    }
    return result;
}

/// Returns how many slices of the file contain this moment.
inline int countAt(const File &file, const QString &category, qint64 at)
{
    return int(std::count_if(file.entries.begin(), file.entries.end(), [&](const Entry &entry) {
        return entry.phase == u"X" && entry.category == category && entry.at <= at &&
               at < entry.end();
    }));
}

} // namespace writtentrace
