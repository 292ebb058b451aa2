#pragma once

#include "core/capture/store/KeepStop.h"
#include "core/capture/store/SpillFile.h"

#include <atomic>
#include <limits>
#include <optional>

namespace forkscope {

/// How much of a run's streams is kept, and where. All sizes are in bytes.
struct KeepLimits
{
    static constexpr qint64 none = std::numeric_limits<qint64>::max();

    qint64 stream = none; ///< of each stream
    qint64 total = none;  ///< of all streams of the run together
    /// Of each stream in memory; the rest goes to the spill file.
    qint64 streamMemory = none;
    qint64 totalMemory = none; ///< of all streams in memory
    /// This much of each stream may be in memory whatever the others take, as most outputs are one
    /// line.
    qint64 smallMemory = 4096;
    qint64 chunk = 1 << 20;      ///< of the spill file
    QByteArray spillDirectory{}; ///< empty: no spill file

    /// Returns limits that keep `stream` bytes of each stream, in memory.
    static KeepLimits inMemory(qint64 stream);
    /// Returns the limits of a run: outputs of the usual limit stay in memory, some gigabytes go to
    /// a file.
    static KeepLimits ofRun(qint64 stream, qint64 total, const QByteArray &spillDirectory);
};

/// What the streams of one run share: the limits, and how much of them is left. Any thread.
class KeepPool
{
public:
    explicit KeepPool(KeepLimits limits);

    [[nodiscard]] const KeepLimits &limits() const { return m_limits; }
    /// Returns null if there shall be no spill file.
    [[nodiscard]] SpillFile *spill() { return m_spill ? &*m_spill : nullptr; }

    /// Takes up to `wanted` bytes of the run's limit. Returns how many were granted.
    qint64 takeTotal(qint64 wanted);
    void giveTotal(qint64 bytes);
    /// Takes all of the wanted memory or none of it. Returns whether it was granted.
    bool takeMemory(qint64 wanted);
    /// Takes memory; this is never refused.
    void takeSmallMemory(qint64 wanted);
    void giveMemory(qint64 bytes);

    /// Return how many bytes of all streams are kept, and how much memory they take, including what
    /// is reserved for the next bytes.
    [[nodiscard]] qint64 kept() const { return m_total; }
    [[nodiscard]] qint64 memory() const { return m_memory; }

    /// Returns true for the first stream of the run that reports this limit: one message each is
    /// enough.
    bool isNews(KeepLimit why);

private:
    const KeepLimits m_limits;
    std::atomic<qint64> m_total{0};
    std::atomic<qint64> m_memory{0};
    std::atomic<unsigned> m_told{0};
    std::optional<SpillFile> m_spill;
};

} // namespace forkscope
