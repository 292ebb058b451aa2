#include "core/engine/TraceReader.h"

#include <unistd.h>

namespace forkscope {

namespace {

// Each costs descriptors, which the started processes need more.
constexpr size_t mostRelatives = 256;

} // namespace

TraceReader::TraceReader(Poller &poller, EventSink &events, const ObservationSettings &settings)
    : m_poller(poller), m_events(events), m_ownPid(::getpid())
{
    if (!settings.trace)
        return;
    auto opened = SchedulerTrace::open(settings.ringPages);
    if (const auto *refusal = std::get_if<TraceRefusal>(&opened)) {
        m_observation.refusal = *refusal;
        return;
    }
    m_trace = std::move(std::get<std::unique_ptr<SchedulerTrace>>(opened));
    m_observation.trace = true;
    // Where one cannot be watched, polls empty it all the same, and what is lost is counted.
    for (const int fd : m_trace->descriptors())
        m_poller.watch(fd, Poller::Wait::Readable, this);
}

TraceReader::~TraceReader()
{
    finish();
}

void TraceReader::descriptorReady(int)
{
    take();
}

void TraceReader::take()
{
    if (!m_trace)
        return;
    std::vector<TraceRecord> records = m_trace->take();
    if (records.empty())
        return;
    noteRelatives(records);
    m_events.emitEvent({Clock::now(), event::Traced{std::move(records)}});
}

void TraceReader::look(std::vector<RelativeLook> *looks)
{
    std::erase_if(m_relatives, [looks](auto &relative) {
        const auto sample = relative.second.look();
        if (sample)
            looks->push_back({relative.first, sample->state, Clock::now()});
        return !sample; // gone, though its exit may have been lost
    });
}

void TraceReader::finish()
{
    if (!m_trace)
        return;
    // The second call brings what the first one kept back.
    take();
    take();
    for (const int fd : m_trace->descriptors())
        m_poller.forget(fd);
    m_trace.reset();
    m_relatives.clear();
}

void TraceReader::noteRelatives(const std::vector<TraceRecord> &records)
{
    for (const TraceRecord &record : records) {
        if (const auto *fork = std::get_if<trace::Forked>(&record.what)) {
            const bool isThread = fork->process == fork->parentProcess;
            if (isThread || fork->parentProcess == m_ownPid)
                continue;
            m_relatives.erase(fork->process); // another one that had its pid
            if (m_relatives.size() < mostRelatives)
                m_relatives.try_emplace(fork->process, fork->process);
        } else if (const auto *exit = std::get_if<trace::Exited>(&record.what)) {
            if (exit->process == exit->task)
                m_relatives.erase(exit->process);
        }
    }
}

} // namespace forkscope
