#include "core/export/TraceEvents.h"

namespace forkscope {

void TraceEvents::nameProcess(qint64 process, QByteArrayView name, int order)
{
    metadata({process, process}, "process_name", name);
    metadata({process, process}, "process_sort_index", order);
}

void TraceEvents::nameRow(TraceRow row, QByteArrayView name)
{
    metadata(row, "thread_name", name);
}

void TraceEvents::slice(TraceRow row, TimePoint from, TimePoint to, const char *category,
                        QByteArrayView name, Arguments args)
{
    begin("B", row);
    time("ts", from - m_begin);
    m_json.key("cat").bytes(category);
    nameIs(name);
    arguments(args);
    m_json.endObject();
    begin("E", row);
    time("ts", to - m_begin);
    m_json.key("cat").bytes(category);
    nameIs(name);
    m_json.endObject();
}

void TraceEvents::beside(TraceRow row, TimePoint from, TimePoint to, const char *category,
                         QByteArrayView name, qint64 id)
{
    edge("b", row, from, category, name, id);
    edge("e", row, to, category, name, id);
}

void TraceEvents::instant(TraceRow row, TimePoint at, QByteArrayView name, Arguments args)
{
    moment(row, at, "t", name, args);
}

void TraceEvents::processInstant(TraceRow row, TimePoint at, QByteArrayView name, Arguments args)
{
    moment(row, at, "p", name, args);
}

void TraceEvents::counter(TraceRow row, TimePoint at, QByteArrayView name, Arguments values)
{
    begin("C", row);
    time("ts", at - m_begin);
    nameIs(name);
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
void TraceEvents::text(QByteArrayView bytes)
{
    if (bytes.isValidUtf8())
        m_json.bytes(bytes);
    else
        m_json.string(QString::fromUtf8(bytes));
}

void TraceEvents::nameIs(QByteArrayView name)
{
    m_json.key("name");
    text(name);
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
        if (argument.text)
            text(*argument.text);
        else
            m_json.integer(argument.number);
    }
    m_json.endObject();
}

void TraceEvents::metadata(TraceRow row, const char *kind, QByteArrayView name)
{
    begin("M", row);
    m_json.key("name").bytes(kind);
    m_json.key("args").beginObject();
    nameIs(name);
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

void TraceEvents::moment(TraceRow row, TimePoint at, const char *scope, QByteArrayView name,
                         Arguments args)
{
    begin("i", row);
    time("ts", at - m_begin);
    m_json.key("s").bytes(scope);
    nameIs(name);
    arguments(args);
    m_json.endObject();
}

void TraceEvents::edge(const char *phase, TraceRow row, TimePoint at, const char *category,
                       QByteArrayView name, qint64 id)
{
    begin(phase, row);
    time("ts", at - m_begin);
    m_json.key("cat").bytes(category);
    m_json.key("id").integer(id);
    nameIs(name);
    m_json.endObject();
}

} // namespace forkscope
