#pragma once

#include "core/export/TraceFile.h"
#include "tests/export/TraceFormat.h"

#include <QtCore/QBuffer>
#include <QtCore/QJsonArray>

#include <map>
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

/// Returns two slices of one row that overlap; empty if there are none.
inline QString overlap(const File &file)
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

inline QString argumentsText(const QJsonObject &arguments)
{
    QString text;
    for (auto it = arguments.begin(); it != arguments.end(); ++it)
        text += QStringLiteral(" %1=%2").arg(it.key(), it.value().toVariant().toString());
    return text;
}

/// Returns events of one kind as "X 2/1 1500+250 running core=0", in the file's order.
inline QStringList lines(const File &file, const QString &phases)
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

/// Returns how many slices of the file, including those without an end, contain this moment.
inline int countAt(const File &file, const QString &category, qint64 at)
{
    return int(std::count_if(file.entries.begin(), file.entries.end(), [&](const Entry &entry) {
        const bool isSlice = entry.phase == u"X" && entry.at <= at && at < entry.end();
        return entry.category == category && (isSlice || (entry.phase == u"B" && entry.at <= at));
    }));
}

} // namespace writtentrace
