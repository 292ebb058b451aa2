#pragma once

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

/// Checks what the format of a trace file asks of each event.
namespace traceformat {

/// Returns whether all of these keys are there and are numbers.
inline bool haveNumbers(const QJsonObject &event, std::initializer_list<QStringView> keys)
{
    return std::all_of(keys.begin(), keys.end(),
                       [&event](QStringView key) { return event[key].isDouble(); });
}

/// Returns whether an event gives the names and orders of processes and rows as the format asks.
inline bool isMetadata(const QJsonObject &event)
{
    const QString name = event[u"name"].toString();
    const QJsonObject values = event[u"args"].toObject();
    if (name == u"process_name" || name == u"thread_name")
        return values.size() == 1 && values[u"name"].isString();
    const bool isOrder = name == u"process_sort_index" || name == u"thread_sort_index";
    return isOrder && values.size() == 1 && values[u"sort_index"].isDouble();
}

inline bool areCounts(const QJsonObject &values)
{
    return !values.isEmpty() &&
           std::all_of(values.begin(), values.end(), [](const QJsonValue &value) {
               return value.isDouble() && value.toDouble() >= 0;
           });
}

/// Returns whether an event has what the format asks of its kind, each with the right type.
inline bool isAsItsKindAsks(const QJsonObject &event)
{
    const QString kind = event[u"ph"].toString();
    if (kind == u"M")
        return isMetadata(event);
    if (!haveNumbers(event, {u"ts"}))
        return false;
    if (kind == u"b" || kind == u"e")
        return haveNumbers(event, {u"id"}) && event[u"cat"].isString();
    if (kind == u"i")
        return QStringLiteral("g p t").split(u' ').contains(event[u"s"].toString());
    if (kind == u"C")
        return areCounts(event[u"args"].toObject());
    return kind == u"B" || kind == u"E";
}

/// Returns how an event breaks the format; empty if it does not.
inline QString breach(const QJsonObject &event)
{
    const QString text = QString::fromUtf8(QJsonDocument(event).toJson(QJsonDocument::Compact));
    if (!haveNumbers(event, {u"pid", u"tid"}) || !event[u"name"].isString())
        return QStringLiteral("no row or no name: ") + text;
    // A viewer takes 0 for the idle process.
    if (event[u"pid"].toInt() < 1 || event[u"tid"].toInt() < 1)
        return QStringLiteral("no such row: ") + text;
    if (event.contains(u"args") && !event[u"args"].isObject())
        return QStringLiteral("no arguments: ") + text;
    return isAsItsKindAsks(event) ? QString() : QStringLiteral("not as its kind asks: ") + text;
}

} // namespace traceformat
