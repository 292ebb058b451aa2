#pragma once

#include "core/analysis/figures/Bands.h"
#include "tests/support/TraceScript.h"

#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <optional>

namespace forkscope::test {

/// Generates numbers from 0 up to `end` evenly from the first try on; RapidCheck itself begins with
/// small ones.
inline rc::Gen<int> anyBelow(int end)
{
    return rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, end));
}

/// A run on a machine that schedules by dice. It has the record, made from trace records and looks,
/// and what each task really did. With `loses`, some records of the trace are lost. To be made
/// within a property.
class RandomRun
{
public:
    struct Life
    {
        ProcessId own;
        bool isOwn = false;
        qint64 tid = 0;
        int parent = -1; ///< index into `lives`
        TimePoint forkedAt{};
        std::optional<TimePoint> executedAt;
        std::optional<TimePoint> exitedAt;
        std::optional<TimePoint> startedAt; ///< when the engine learned of it
        std::optional<TimePoint> reapedAt;
        int core = -1;
        bool isPreempted = true; ///< if it has no core: ready, otherwise blocked
        std::vector<Band> did;   ///< until its exit, regardless of its program's start
    };

    explicit RandomRun(int steps, bool loses = false)
        : m_cores(size_t(1 + *anyBelow(3)), -1), m_loses(loses),
          m_plan(script::plan(1 + *anyBelow(3),
                              QList<QByteArray>(1 + *anyBelow(2), QByteArrayLiteral("x")))),
          m_player(m_plan, &record)
    {
        const auto numbers =
            *rc::gen::container<std::vector<int>>(size_t(steps) * 5, anyBelow(1'000'000));
        m_player.start();
        for (int i = 0; i < m_plan.run.instances; ++i)
            m_player.instanceStarted(0, i);
        for (int i = 0; i < steps; ++i) {
            m_dice = numbers.data() + size_t(i) * 5;
            step();
        }
        pass(7);
        for (auto &[core, missing] : m_missing)
            tellLoss(core);
        m_player.tellTrace(ms());
        for (Life &life : lives) {
            if (!life.did.empty() && !life.exitedAt)
                life.did.back().to = m_player.at(ms());
        }
    }
    RandomRun(const RandomRun &) = delete;
    RandomRun &operator=(const RandomRun &) = delete;

    RunRecord record;
    std::vector<Life> lives; ///< in the order of forks, as the record's tasks if nothing is lost

    /// Returns what a timeline must show of a life if nothing is lost.
    [[nodiscard]] std::vector<Band> bandsOf(const Life &life) const
    {
        const TimePoint stop = life.exitedAt.value_or(record.end());
        const TimePoint begin = life.executedAt ? *life.executedAt
                                : life.isOwn    ? stop
                                                : life.forkedAt;
        std::vector<Band> bands;
        const auto add = [&bands](Band band) {
            if (band.from < band.to)
                bands.push_back(band);
        };
        add({life.forkedAt, begin, BandKind::Starting});
        for (Band band : life.did) {
            band.from = std::max(band.from, begin);
            add(band);
        }
        if (life.isOwn && life.exitedAt)
            add({*life.exitedAt, life.reapedAt.value_or(record.end()), BandKind::Zombie});
        return bands;
    }

private:
    [[nodiscard]] double ms() const { return double(m_now) / 1e6; }

    void pass(int ns) { m_now += ns; }

    void step()
    {
        pass(1 + m_dice[0] % 900);
        const int core = m_dice[1] % int(m_cores.size());
        if (m_cores[size_t(core)] >= 0)
            act(core);
        else
            fill(core);
        pass(1);
        if (m_dice[4] % 3 == 0)
            reapOne();
        if (m_dice[4] % 4 == 0)
            m_player.tellTrace(ms());
        if (m_dice[4] % 8 == 0)
            look();
    }

    void write(int core, TraceContent what)
    {
        // Now and then a core's ring is full, and some records are lost.
        qint64 &missing = m_missing[core];
        if (m_loses && (missing > 0 ? m_dice[4] % 4 != 1 : m_dice[4] % 16 == 2)) {
            ++missing;
            return;
        }
        tellLoss(core);
        m_player.traced(ms() * 1000, core, std::move(what));
        m_told[core] = m_now;
    }

    void tellLoss(int core)
    {
        qint64 &missing = m_missing[core];
        if (missing > 0)
            m_player.lost(double(m_told[core]) / 1e3, ms() * 1000, core, missing);
        missing = 0;
    }

    void becomes(Life &life, BandKind kind, int core = -1)
    {
        const TimePoint now = m_player.at(ms());
        if (!life.did.empty())
            life.did.back().to = now;
        life.did.push_back({now, now, kind, qint16(core), WaitReason::Unknown});
    }

    void fill(int core)
    {
        std::vector<int> waiting;
        for (int i = 0; i < int(lives.size()); ++i) {
            if (!lives[size_t(i)].exitedAt && lives[size_t(i)].core < 0)
                waiting.push_back(i);
        }
        const int stages = int(m_plan.pipeline.stages.size());
        if (m_started < m_plan.run.instances * stages && (waiting.empty() || m_dice[2] % 4 == 0)) {
            Life &life = fork(core, {m_started / stages, m_started % stages}, -1);
            ++m_started;
            pass(1 + m_dice[3] % 200);
            life.startedAt = m_player.at(ms());
            m_player.processStarted(ms(), life.own, life.tid, "/bin/x");
        } else if (!waiting.empty()) {
            const int index = waiting[size_t(m_dice[3]) % waiting.size()];
            Life &life = lives[size_t(index)];
            life.core = core;
            m_cores[size_t(core)] = index;
            // A started process is traced from its exec on, and needs a core for that.
            if (life.isOwn && !life.executedAt) {
                life.executedAt = m_player.at(ms());
                write(core, trace::Executed{life.tid, life.tid, "x"});
            } else {
                write(core, trace::SwitchedIn{life.tid});
            }
            becomes(life, BandKind::Running, core);
        }
    }

    Life &fork(int core, ProcessId own, int parent)
    {
        Life life;
        life.own = own;
        life.isOwn = parent < 0;
        life.tid = 100 + qint64(lives.size());
        life.parent = parent;
        life.forkedAt = m_player.at(ms());
        const qint64 maker = parent < 0 ? 1 : lives[size_t(parent)].tid;
        write(core, trace::Forked{life.tid, life.tid, maker, maker});
        becomes(life, parent < 0 ? BandKind::Starting : BandKind::Ready);
        lives.push_back(life);
        return lives.back();
    }

    void act(int core)
    {
        const int index = m_cores[size_t(core)];
        Life &life = lives[size_t(index)];
        const qint64 tid = life.tid;
        switch (m_dice[2] % 10) {
        case 0:
            write(core, trace::Exited{tid, tid});
            life.exitedAt = m_player.at(ms());
            life.did.back().to = *life.exitedAt;
            leave(life);
            return;
        case 1:
            fork(core, life.own, index);
            return;
        case 2:
        case 3:
        case 4:
            if (!life.executedAt)
                life.executedAt = m_player.at(ms());
            write(core, trace::Executed{tid, tid, "x"});
            return;
        default:
            life.isPreempted = m_dice[3] % 2 == 0;
            write(core, trace::SwitchedOut{tid, life.isPreempted});
            becomes(life, life.isPreempted ? BandKind::Ready : BandKind::Blocked);
            leave(life);
        }
    }

    void leave(Life &life)
    {
        m_cores[size_t(life.core)] = -1;
        life.core = -1;
    }

    void reapOne()
    {
        for (Life &life : lives) {
            if (!life.isOwn || !life.exitedAt || life.reapedAt)
                continue;
            // The engine reads the trace before it reports that a process has ended.
            m_player.tellTrace(ms());
            life.reapedAt = m_player.at(ms());
            m_player.processEnded(ms(), life.own, 0);
            return;
        }
    }

    /// Looks at all lives. What a blocked one is seen to wait for is known from then on.
    void look()
    {
        constexpr std::array reasons{WaitReason::PipeEmpty, WaitReason::PipeFull,
                                     WaitReason::Timer,     WaitReason::Stopped,
                                     WaitReason::Disk,      WaitReason::Unknown};
        m_player.tellTrace(ms());
        event::Polled polled;
        for (Life &life : lives) {
            if (life.exitedAt || (life.isOwn && !life.startedAt))
                continue;
            ProcessState state = state::Ready();
            if (life.isOwn && !life.executedAt) {
                state = state::Starting{};
            } else if (life.core >= 0) {
                state = state::Running{life.core};
            } else if (!life.isPreempted) {
                const WaitReason reason = reasons[size_t(m_dice[3] + life.tid) % reasons.size()];
                state = state::Blocked{reason};
                life.did.back().reason = reason;
                life.did.back().kind = bandKindOf(reason);
            }
            const TimePoint at = m_player.at(ms());
            if (life.isOwn)
                polled.looks.push_back({life.own, state, life.core, {}, {}, 0, at});
            else
                polled.relatives.push_back({life.tid, state, at});
        }
        m_player.tell(ms(), polled);
    }

    std::vector<int> m_cores; ///< the life that has the core; −1: none
    bool m_loses = false;
    Plan m_plan;
    script::TracePlayer m_player;
    std::map<int, qint64> m_missing; ///< lost records by core
    std::map<int, qint64> m_told;    ///< time of the last record that got through, by core
    const int *m_dice = nullptr;
    qint64 m_now = 0; ///< ns since the run's start
    int m_started = 0;
};

} // namespace forkscope::test
