#pragma once

#include "core/analysis/figures/Bands.h"
#include "tests/support/Generators.h"
#include "tests/support/TraceScript.h"

#include <map>
#include <optional>

namespace forkscope::test {

/// Generates numbers from 0 up to `end` evenly from the first try on; RapidCheck itself begins with
/// small ones.
rc::Gen<int> anyBelow(int end);

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

    explicit RandomRun(int steps, bool loses = false);
    RandomRun(const RandomRun &) = delete;
    RandomRun &operator=(const RandomRun &) = delete;

    RunRecord record;
    std::vector<Life> lives; ///< in the order of forks, as the record's tasks if nothing is lost

    /// Returns what a timeline must show of a life if nothing is lost.
    [[nodiscard]] std::vector<Band> bandsOf(const Life &life) const;

private:
    [[nodiscard]] double ms() const { return double(m_now) / 1e6; }
    void pass(int ns) { m_now += ns; }
    void step();
    void write(int core, const TraceContent &what);
    void tellLoss(int core);
    void becomes(Life &life, BandKind kind, int core = -1);
    void fill(int core);
    Life &fork(int core, ProcessId own, int parent);
    void act(int core);
    void leave(Life &life);
    void reapOne();
    /// Looks at all lives. What a blocked one is seen to wait for is known from then on.
    void look();

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
