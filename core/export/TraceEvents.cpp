#include "core/export/TraceEvents.h"

namespace forkscope {

void TraceEvents::nameProcess(int process, QByteArrayView name, int order)
{
    metadata({process, 1}, "process_name", name);
    metadata({process, 1}, "process_sort_index", order);
}

void TraceEvents::nameRow(TraceRow row, QByteArrayView name, int order)
{
    metadata(row, "thread_name", name);
    metadata(row, "thread_sort_index", order);
}

void TraceEvents::slice(TraceRow row, TimePoint from, TimePoint to, const char *category,
                        QByteArrayView text, Arguments args)
{
    begin("X", row);
    time("ts", from - m_begin);
    time("dur", to - from);
    m_json.key("cat").bytes(category);
    name(text);
    arguments(args);
    m_json.endObject();
}

void TraceEvents::openSlice(TraceRow row, TimePoint from, const char *category, QByteArrayView text,
                            Arguments args)
{
    begin("B", row);
    time("ts", from - m_begin);
    m_json.key("cat").bytes(category);
    name(text);
    arguments(args);
    m_json.endObject();
}

void TraceEvents::beside(TraceRow row, TimePoint from, TimePoint to, const char *category,
                         QByteArrayView text, qint64 id)
{
    edge("b", row, from, category, text, id);
    edge("e", row, to, category, text, id);
}

void TraceEvents::instant(TraceRow row, TimePoint at, QByteArrayView text, Arguments args)
{
    moment(row, at, "t", text, args);
}

void TraceEvents::processInstant(TraceRow row, TimePoint at, QByteArrayView text, Arguments args)
{
    moment(row, at, "p", text, args);
}

void TraceEvents::counter(TraceRow row, TimePoint at, QByteArrayView text, Arguments values)
{
    begin("C", row);
    time("ts", at - m_begin);
    name(text);
    arguments(values);
    m_json.endObject();
}

void TraceEvents::begin(const char *phase, TraceRow row)
{
    m_json.beginObject();
    m_json.key("ph").bytes(phase);
    m_json.key("pid").integer(row.process);
    m_json.key("tid").integer(row.thread);
}

/// A program's name is bytes, but this format requires text.
void TraceEvents::name(QByteArrayView name)
{
    m_json.key("name");
    if (name.isValidUtf8())
        m_json.bytes(name);
    else
        m_json.string(QString::fromUtf8(name));
}

void TraceEvents::time(const char *key, Nanoseconds since)
{
    m_json.key(key).thousandths(since.count());
}

void TraceEvents::arguments(Arguments arguments)
{
    if (arguments.size() == 0)
        return;
    m_json.key("args").beginObject();
    for (const TraceArgument &argument : arguments) {
        m_json.key(argument.key);
        if (argument.text != nullptr)
            m_json.bytes(argument.text);
        else
            m_json.integer(argument.number);
    }
    m_json.endObject();
}

void TraceEvents::metadata(TraceRow row, const char *kind, QByteArrayView text)
{
    begin("M", row);
    m_json.key("name").bytes(kind);
    m_json.key("args").beginObject();
    name(text);
    m_json.endObject();
    m_json.endObject();
}

void TraceEvents::metadata(TraceRow row, const char *kind, int order)
{
    begin("M", row);
    m_json.key("name").bytes(kind);
    arguments({{"sort_index", qint64(order)}});
    m_json.endObject();
}

void TraceEvents::moment(TraceRow row, TimePoint at, const char *scope, QByteArrayView text,
                         Arguments args)
{
    begin("i", row);
    time("ts", at - m_begin);
    m_json.key("s").bytes(scope);
    name(text);
    arguments(args);
    m_json.endObject();
}

void TraceEvents::edge(const char *phase, TraceRow row, TimePoint at, const char *category,
                       QByteArrayView text, qint64 id)
{
    begin(phase, row);
    time("ts", at - m_begin);
    m_json.key("cat").bytes(category);
    m_json.key("id").integer(id);
    name(text);
    m_json.endObject();
}

} // namespace forkscope
