#pragma once

#include <QtCore/QString>

#include <array>
#include <optional>

namespace forkscope {

struct RunSettings;

/// An error that a parent program can make, switched on to be seen (`run.mistakes` of a plan).
enum class Mistake {
    /// The parent reads the output of every stage but the last itself, as `communicate()` on the
    /// producer does: what it gets first, the next stage never sees.
    ReadsOutputItself,
    /// The parent keeps its copy of the write end of every wire open: the reader never sees the
    /// end.
    KeepsWriteEnd,
    /// The parent writes all of the input before it reads any output: a deadlock as soon as both
    /// pipes are full.
    WritesThenReads,
    /// The parent looks only at the status of the last stage, as a shell without `pipefail`.
    IgnoresStatus,
    /// The parent never waits for what has ended while the run goes on: zombies.
    NeverWaits,
    /// At its time limit the parent signals only its direct children, not their groups.
    KillsOnlyChild,
    /// The parent starts each instance only after the last has ended.
    OneAfterAnother
};

inline constexpr std::array allMistakes{Mistake::ReadsOutputItself, Mistake::KeepsWriteEnd,
                                        Mistake::WritesThenReads,   Mistake::IgnoresStatus,
                                        Mistake::NeverWaits,        Mistake::KillsOnlyChild,
                                        Mistake::OneAfterAnother};

/// As a plan's file names it: "readsOutputItself", "keepsWriteEnd", "writesThenReads",
/// "ignoresStatus", "neverWaits", "killsOnlyChild", "oneAfterAnother".
QString nameOf(Mistake mistake);

/// None: no mistake has this name.
std::optional<Mistake> mistakeNamed(QStringView name);

/// Whether it is switched on.
bool makes(const RunSettings &run, Mistake mistake);

/// In the user's language: what the parent does wrong, as a label, and in one sentence.
QString labelOf(Mistake mistake);
QString sentenceOf(Mistake mistake);

/// With a mistake that may hang an instance has this long where its plan names no limit: 5 s.
inline constexpr qint64 mistakeLimitMs = 5000;

/// The time an instance has, in ms: the plan's `timeoutMs`, or mistakeLimitMs. 0: no limit.
qint64 timeLimitMs(const RunSettings &run);

} // namespace forkscope
