#include "ui/panes/bytes/ChosenStream.h"

#include "core/capture/Capture.h"
#include "core/record/RunRecord.h"

namespace forkscope {

void ChosenStream::setRecord(const RunRecord *record)
{
    m_record = record;
    m_picked = false;
    m_stream.reset();
    update();
}

bool ChosenStream::setSelection(Selection selection)
{
    if (selection == m_selection)
        return false;
    m_selection = selection;
    m_picked = false;
    m_stream.reset();
    update();
    return true;
}

bool ChosenStream::pick(StreamId stream)
{
    if (!streams().contains(stream))
        return false;
    m_stream = stream;
    m_preference = StreamPreference{stream.kind, stream.process.stage};
    m_picked = true;
    return true;
}

void ChosenStream::update()
{
    const QList<StreamId> all = streams();
    if (all.isEmpty()) {
        m_stream.reset();
        return;
    }
    const auto hasBytes = [this](StreamId stream) { return storeOf(stream) != nullptr; };
    const bool stands = m_stream && all.contains(*m_stream);
    if (stands && (m_picked || hasBytes(*m_stream)))
        return;
    m_picked = false;
    m_stream = firstStream(m_selection, streamsOfRun(*m_record), m_preference, hasBytes);
}

QList<StreamId> ChosenStream::streams() const
{
    const bool hasInstance = m_record && m_record->isStarted() && !m_selection.isEmpty() &&
                             size_t(m_selection.instance) < m_record->instances().size();
    return hasInstance ? streamsOf(m_selection.instance, streamsOfRun(*m_record))
                       : QList<StreamId>();
}

std::shared_ptr<const ByteStore> ChosenStream::storeOf(StreamId stream) const
{
    const auto store =
        m_record && m_record->capture() ? m_record->capture()->find(stream) : nullptr;
    return store && store->extent().total > 0 ? store : nullptr;
}

std::shared_ptr<const ByteStore> ChosenStream::store() const
{
    return m_stream ? storeOf(*m_stream) : nullptr;
}

QList<StreamFacts> ChosenStream::facts() const
{
    QList<StreamFacts> facts;
    for (const StreamId stream : streams())
        facts.append(streamFacts(*m_record, stream, m_record->end()));
    return facts;
}

} // namespace forkscope
