#include "core/analysis/figures/PollerView.h"

#include "core/record/RunRecord.h"

#include <algorithm>

namespace forkscope {

namespace {

/// Returns how many multiples of `interval`, without 0, are in [from, to), both since the run's
/// begin.
qint64 looksWithin(Nanoseconds from, Nanoseconds to, Nanoseconds interval)
{
    const auto before = [interval](Nanoseconds time) {
        // Counts the multiples from 1 on that are below `time`.
        return std::max<qint64>(0, (time.count() - 1) / interval.count());
    };
    return to > from ? before(to) - before(from) : 0;
}

class StatesSeen : public BandVisitor
{
public:
    StatesSeen(PollerView *view, TimePoint begin) : m_view(view), m_begin(begin) {}

    /// Sets the start of the process that follows. Its fork was a little earlier, unseen.
    void startAt(TimePoint started) { m_started = started; }

    void band(const Band &band) override
    {
        m_view->seen[size_t(band.kind)] += looksWithin(std::max(band.from, m_started) - m_begin,
                                                       band.to - m_begin, m_view->interval);
    }
    void sum(TimePoint, TimePoint, const GroupedTimes &) override {}

private:
    PollerView *m_view;
    TimePoint m_begin;
    TimePoint m_started;
};

} // namespace

PolledLife polledLife(const RunRecord &record, ProcessId id, Nanoseconds interval)
{
    interval = std::max(interval, Nanoseconds(1));
    const auto &process = record.instances()[size_t(id.instance)].processes[size_t(id.stage)];
    const Nanoseconds began = process.startedAt - record.begin();
    PolledLife life;
    if (!process.status) {
        life.seenAlive = looksWithin(began, record.end() - record.begin(), interval);
        return life;
    }
    const Nanoseconds over = std::max(endOf(process) - record.begin(), began);
    life.seenAlive = looksWithin(began, over, interval);
    const qint64 next = (over.count() + interval.count() - 1) / interval.count();
    life.noticedAt = interval * std::max<qint64>(1, next);
    life.late = *life.noticedAt - over;
    return life;
}

PollerView pollerView(const RunRecord &record, Nanoseconds interval)
{
    PollerView view;
    view.interval = std::max(interval, Nanoseconds(1));
    StatesSeen seen(&view, record.begin());
    Nanoseconds late{0};
    Nanoseconds lastEnd{0};
    int ended = 0;
    for (int index = 0; index < int(record.instances().size()); ++index) {
        const auto &processes = record.instances()[size_t(index)].processes;
        for (int stage = 0; stage < int(processes.size()); ++stage) {
            const ProcessRecord &process = processes[size_t(stage)];
            if (process.pid == 0)
                continue;
            ++view.processes;
            const ProcessId id{index, stage};
            seen.startAt(process.startedAt);
            visitBands(record, laneOf(record, id), process.startedAt, record.end(), Nanoseconds(0),
                       &seen);
            const PolledLife life = polledLife(record, id, view.interval);
            if (!life.noticedAt) {
                // It is polled up to now.
                lastEnd = std::max(lastEnd, record.end() - record.begin() - Nanoseconds(1));
                continue;
            }
            if (life.seenAlive == 0)
                view.missed.push_back(id);
            late += life.late;
            view.worstLate = std::max(view.worstLate, life.late);
            lastEnd = std::max(lastEnd, *life.noticedAt);
            ++ended;
        }
    }
    if (ended > 0)
        view.meanLate = late / ended;
    view.looks = lastEnd / view.interval;
    return view;
}

} // namespace forkscope
