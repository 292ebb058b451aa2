#include "core/analysis/figures/Life.h"

#include "core/record/RunRecord.h"

#include <algorithm>

namespace forkscope {

namespace {

bool isShorter(const Band &a, const Band &b)
{
    return a.to - a.from < b.to - b.from;
}

class Shares : public BandVisitor
{
public:
    Shares(Life *life, TimePoint from, TimePoint to) : m_life(life), m_from(from), m_to(to) {}

    void band(const Band &whole) override
    {
        Band band = whole;
        band.from = std::max(band.from, m_from);
        band.to = std::min(band.to, m_to);
        if (band.from >= band.to)
            return;
        const Doing doing{band.kind,
                          band.kind == BandKind::Blocked ? band.reason : WaitReason::Unknown};
        Share &share = of(doing);
        share.total += band.to - band.from;
        ++share.times;
        if (share.times == 1 || isShorter(share.longest, band))
            share.longest = band;
        if (mayNameOthers(doing))
            keepWait(band, &share.waits);
    }
    void sum(TimePoint, TimePoint, const GroupedTimes &) override {}

    Share &of(const Doing &doing)
    {
        const auto found = std::find_if(m_life->shares.begin(), m_life->shares.end(),
                                        [&](const Share &s) { return s.doing == doing; });
        if (found != m_life->shares.end())
            return *found;
        m_life->shares.push_back({doing, Nanoseconds(0), 0, {}, {}});
        return m_life->shares.back();
    }

private:
    /// Keeps a heap with the shortest wait on top, which is removed when a longer one comes.
    static void keepWait(const Band &band, std::vector<Band> *waits)
    {
        const auto longerFirst = [](const Band &a, const Band &b) { return isShorter(b, a); };
        waits->push_back(band);
        std::push_heap(waits->begin(), waits->end(), longerFirst);
        if (waits->size() <= Share::mostWaits)
            return;
        std::pop_heap(waits->begin(), waits->end(), longerFirst);
        waits->pop_back();
    }

    /// Returns whether it may be asked which processes had to do with such a wait.
    static bool mayNameOthers(const Doing &doing)
    {
        return doing.kind == BandKind::Ready || doing.kind == BandKind::PipeEmpty ||
               doing.reason == WaitReason::Child;
    }

    Life *m_life;
    TimePoint m_from;
    TimePoint m_to;
};

/// Counts looks, as their number is all that samples tell for certain.
void countLooks(const RunRecord &record, ProcessId process, TimePoint from, TimePoint to,
                Shares *shares, Life *life)
{
    for (Share &share : life->shares)
        share.times = 0;
    for (const SampleRun &run : record.samples().of(process)) {
        if (run.first >= to || run.last < from)
            continue;
        const BandKind kind = bandKindOf(run);
        shares->of({kind, kind == BandKind::Blocked ? run.reason : WaitReason::Unknown}).times +=
            run.looks;
        life->looks += run.looks;
    }
    std::erase_if(life->shares, [](const Share &share) { return share.times == 0; });
}

} // namespace

bool Doing::isWaiting() const
{
    switch (kind) {
    case BandKind::Ready:
    case BandKind::PipeFull:
    case BandKind::PipeEmpty:
    case BandKind::Asleep:
    case BandKind::Blocked:
    case BandKind::Stopped:
        return true;
    default:
        return false;
    }
}

std::optional<Doing> Life::mostly() const
{
    for (const Share &share : shares) {
        if (share.doing.kind != BandKind::Unknown)
            return share.doing;
    }
    return std::nullopt;
}

Life lifeOf(const RunRecord &record, LaneId lane, TimePoint from, TimePoint to)
{
    Life life;
    life.isExact = lane.task >= 0;
    life.length = std::max(to - from, Nanoseconds(0));
    Shares shares(&life, from, to);
    visitBands(record, lane, from, to, Nanoseconds(0), &shares);
    if (!life.isExact)
        countLooks(record, lane.own, from, to, &shares, &life);
    std::stable_sort(life.shares.begin(), life.shares.end(),
                     [&life](const Share &a, const Share &b) {
                         return life.isExact ? a.total > b.total : a.times > b.times;
                     });
    return life;
}

TimePoint endOf(const RunRecord &record, ProcessId id)
{
    const auto &process = record.instances()[size_t(id.instance)].processes[size_t(id.stage)];
    // The trace may tell the end before the process is reaped.
    if (process.exitedAt != TimePoint{})
        return process.exitedAt;
    return process.status ? process.endedAt : record.end();
}

} // namespace forkscope
