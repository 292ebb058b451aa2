#pragma once

#include "core/base/JsonWriter.h"
#include "core/record/Ids.h"

#include <initializer_list>
#include <optional>

namespace forkscope {

/// A row of the trace viewer: a thread of a process.
struct TraceRow
{
    qint64 process = 0;
    qint64 thread = 0;
};

/// What the viewer shows about a selected event.
struct TraceArgument
{
    TraceArgument(const char *key_, qint64 number_) : key(key_), number(number_) {}
    TraceArgument(const char *key_, QByteArrayView text_) : key(key_), text(text_) {}

    const char *key;
    qint64 number = 0;
    std::optional<QByteArrayView> text; ///< none: it is a number
};

/// Writes events of the Trace Event Format, which Perfetto and chrome://tracing open, one by one.
/// Times become µs since `begin` with three decimals, so no ns is lost.
class TraceEvents
{
public:
    using Arguments = std::initializer_list<TraceArgument>;

    TraceEvents(JsonWriter &json, TimePoint begin) : m_json(json), m_begin(begin) {}

    void nameProcess(qint64 process, QByteArrayView name, int order);
    void nameRow(TraceRow row, QByteArrayView name);

    /// Slices of one row must not overlap and must come in order of time. Each is written as its
    /// beginning and its end, since a sum of two numbers with decimals may miss the next beginning.
    void slice(TraceRow row, TimePoint from, TimePoint to, const char *category,
               QByteArrayView name, Arguments arguments = {});
    /// Writes a time that may overlap slices of the process's rows. `id` must be unique.
    void beside(TraceRow row, TimePoint from, TimePoint to, const char *category,
                QByteArrayView name, qint64 id);

    /// Write a moment on a row, or of the process as a whole.
    void instant(TraceRow row, TimePoint at, QByteArrayView name, Arguments arguments);
    void processInstant(TraceRow row, TimePoint at, QByteArrayView name, Arguments arguments);

    /// Writes values that hold from now on.
    void counter(TraceRow row, TimePoint at, QByteArrayView name, Arguments values);

private:
    void begin(const char *phase, TraceRow row);
    void text(QByteArrayView bytes);
    void nameIs(QByteArrayView name);
    void time(const char *key, Nanoseconds since);
    void arguments(Arguments arguments);
    void metadata(TraceRow row, const char *kind, QByteArrayView name);
    void metadata(TraceRow row, const char *kind, int order);
    void moment(TraceRow row, TimePoint at, const char *scope, QByteArrayView name,
                Arguments arguments);
    void edge(const char *phase, TraceRow row, TimePoint at, const char *category,
              QByteArrayView name, qint64 id);

    JsonWriter &m_json;
    const TimePoint m_begin;
};

} // namespace forkscope
