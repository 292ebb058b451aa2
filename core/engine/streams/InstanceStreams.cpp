#include "core/engine/streams/InstanceStreams.h"

#include <algorithm>

namespace forkscope {

InstanceStreams::InstanceStreams(const StreamsContext &context, int index,
                                 std::function<void()> ended)
    : m_context(context), m_index(index), m_ended(std::move(ended))
{
}

void InstanceStreams::feed(Descriptor writeEnd, InputSource source)
{
    m_feeder =
        std::make_unique<InputFeeder>(m_context.movers.pollSet, std::move(writeEnd),
                                      std::move(source), kept({{m_index, 0}, StreamKind::Input}));
}

void InstanceStreams::addReader(Descriptor readEnd, StreamId stream)
{
    m_readers.push_back(std::make_unique<OutputReader>(m_context.movers, std::move(readEnd),
                                                       kept(stream), m_ended));
    if (m_isReading)
        m_readers.back()->begin();
}

void InstanceStreams::addTap(int stage, Pipe ends)
{
    m_taps.push_back(
        {stage, std::make_unique<WireTap>(m_context.movers, std::move(ends.readEnd),
                                          std::move(ends.writeEnd),
                                          kept({{m_index, stage}, StreamKind::Output}), m_ended)});
}

void InstanceStreams::beginReading()
{
    m_isReading = true;
    for (const auto &reader : m_readers)
        reader->begin();
}

qint64 InstanceStreams::errorsOf(int stage) const
{
    return m_readers.at(size_t(stage) + 1)->total();
}

WireTap *InstanceStreams::tapBehind(int stage) const
{
    const auto found = std::find_if(m_taps.begin(), m_taps.end(), [stage](const Tapped &tapped) {
        return tapped.stage == stage;
    });
    return found == m_taps.end() ? nullptr : found->tap.get();
}

bool InstanceStreams::hasOpen() const
{
    return std::any_of(m_readers.begin(), m_readers.end(),
                       [](const auto &reader) { return reader->isOpen(); }) ||
           std::any_of(m_taps.begin(), m_taps.end(),
                       [](const Tapped &tapped) { return tapped.tap->isOpen(); });
}

TimePoint InstanceStreams::heldUpUntil() const
{
    TimePoint until{};
    for (const auto &reader : m_readers)
        until = std::max(until, reader->heldUpUntil());
    for (const Tapped &tapped : m_taps)
        until = std::max(until, tapped.tap->heldUpUntil());
    return until;
}

void InstanceStreams::endInput()
{
    if (!m_feeder)
        return;
    m_feeder->end();
    if (const auto read = m_feeder->readAtEnd())
        m_context.events.emitEvent({Clock::now(), event::InputRead{m_index, *read}});
    m_feeder.reset();
}

void InstanceStreams::close()
{
    for (const Tapped &tapped : m_taps)
        tapped.tap->close();
    for (const auto &reader : m_readers)
        reader->close();
}

void InstanceStreams::tellNews()
{
    if (m_feeder)
        m_feeder->tellNews();
    for (const Tapped &tapped : m_taps)
        tapped.tap->tellNews();
    for (const auto &reader : m_readers)
        reader->tellNews();
}

KeptStream InstanceStreams::kept(StreamId stream) const
{
    return {m_context.capture, m_context.events, m_context.looks, stream};
}

} // namespace forkscope
