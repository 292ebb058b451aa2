#include "tests/support/RandomRun.h"

#include "core/record/Event.h"

#include <algorithm>
#include <utility>

namespace forkscope::test {

rc::Gen<int> anyBelow(int end)
{
    return rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, end));
}

RandomRun::RandomRun(int steps, bool loses)
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

std::vector<Band> RandomRun::bandsOf(const Life &life) const
{
    const TimePoint stop = life.exitedAt.value_or(record.end());
    const TimePoint begin = life.executedAt ? *life.executedAt : life.isOwn ? stop : life.forkedAt;
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

void RandomRun::step()
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

void RandomRun::write(int core, const TraceContent &what)
{
    // Now and then a core's ring is full, and some records are lost.
    qint64 &missing = m_missing[core];
    if (m_loses && (missing > 0 ? m_dice[4] % 4 != 1 : m_dice[4] % 16 == 2)) {
        ++missing;
        return;
    }
    tellLoss(core);
    m_player.traced(ms() * 1000, core, what);
    m_told[core] = m_now;
}

void RandomRun::tellLoss(int core)
{
    qint64 &missing = m_missing[core];
    if (missing > 0)
        m_player.lost(double(m_told[core]) / 1e3, ms() * 1000, core, missing);
    missing = 0;
}

void RandomRun::becomes(Life &life, BandKind kind, int core)
{
    const TimePoint now = m_player.at(ms());
    if (!life.did.empty())
        life.did.back().to = now;
    life.did.push_back({now, now, kind, qint16(core), WaitReason::Unknown});
}

void RandomRun::fill(int core)
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
        m_player.tell(ms(), event::ProcessStarted{life.own, life.tid, "/bin/x", life.forkedAt});
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

RandomRun::Life &RandomRun::fork(int core, ProcessId own, int parent)
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

void RandomRun::act(int core)
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

void RandomRun::leave(Life &life)
{
    m_cores[size_t(life.core)] = -1;
    life.core = -1;
}

void RandomRun::reapOne()
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

void RandomRun::look()
{
    constexpr std::array reasons{WaitReason::PipeEmpty, WaitReason::PipeFull, WaitReason::Timer,
                                 WaitReason::Stopped,   WaitReason::Disk,     WaitReason::Unknown};
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
    m_player.tell(ms(), std::move(polled));
}

} // namespace forkscope::test
