#pragma once

#include "core/capture/store/KeepStop.h"
#include "core/capture/store/SpillFile.h"

#include <atomic>
#include <limits>
#include <optional>

namespace forkscope {

/// How much of a run's streams is kept, and where; bytes.
struct KeepLimits
{
    static constexpr qint64 none = std::numeric_limits<qint64>::max();

    qint64 stream = none; ///< of each stream
    qint64 total = none;  ///< of all streams of the run together
    /// Of each stream in memory; what goes beyond goes to the spill file.
    qint64 streamMemory = none;
    qint64 totalMemory = none; ///< of all streams in memory
    /// Of each stream this much is in memory whatever the others take: most outputs are a line.
    qint64 smallMemory = 4096;
    qint64 chunk = 1 << 20;      ///< of the spill file
    QByteArray spillDirectory{}; ///< empty: no spill file

    /// So much of each stream, in memory.
    static KeepLimits inMemory(qint64 stream);
    /// What a run has: outputs of the usual limit stay in memory, and some gigabytes go to a file.
    static KeepLimits ofRun(qint64 stream, qint64 total, const QByteArray &spillDirectory);
};

/// What the streams of one run share: the limits, and what is left of them. Any thread.
class KeepPool
{
public:
    explicit KeepPool(KeepLimits limits);

    [[nodiscard]] const KeepLimits &limits() const { return m_limits; }
    /// Null where there shall be none.
    [[nodiscard]] SpillFile *spill() { return m_spill ? &*m_spill : nullptr; }

    /// Takes up to `wanted` bytes from what may be kept of the run; returns how many it got.
    qint64 takeTotal(qint64 wanted);
    void giveTotal(qint64 bytes);
    /// Takes memory, all that is wanted or none.
    bool takeMemory(qint64 wanted);
    /// Takes memory that is not refused.
    void takeSmallMemory(qint64 wanted);
    void giveMemory(qint64 bytes);

    /// Kept by now, of all streams; in memory, including what is set aside for what comes next.
    [[nodiscard]] qint64 kept() const { return m_total; }
    [[nodiscard]] qint64 memory() const { return m_memory; }

    /// Whether this is the first stream of the run that says so; each limit is worth one message.
    bool isNews(KeepLimit why);

private:
    const KeepLimits m_limits;
    std::atomic<qint64> m_total{0};
    std::atomic<qint64> m_memory{0};
    std::atomic<unsigned> m_told{0};
    std::optional<SpillFile> m_spill;
};

} // namespace forkscope
