#pragma once

#include <QtCore/QString>

#include <array>
#include <optional>

namespace forkscope {

struct RunSettings;

/// An error of a parent program, switched on to be seen (`run.mistakes` of a plan).
enum class Mistake {
    /// The parent itself reads the output of every stage but the last, as `communicate()` on the
    /// producer does. The next stage never sees what the parent got first.
    ReadsOutputItself,
    /// The parent keeps its copy of the write end of every wire open, so the reader never sees end
    /// of file.
    KeepsWriteEnd,
    /// The parent writes all of the input before it reads any output: a deadlock once both pipes
    /// are full.
    WritesThenReads,
    /// The parent checks only the status of the last stage, like a shell without `pipefail`.
    IgnoresStatus,
    /// The parent reaps no ended process while the run goes on, so they stay zombies.
    NeverWaits,
    /// At its time limit the parent signals only its direct children, not their groups.
    KillsOnlyChild,
    /// The parent starts each instance only after the previous one has ended.
    OneAfterAnother
};

inline constexpr std::array allMistakes{Mistake::ReadsOutputItself, Mistake::KeepsWriteEnd,
                                        Mistake::WritesThenReads,   Mistake::IgnoresStatus,
                                        Mistake::NeverWaits,        Mistake::KillsOnlyChild,
                                        Mistake::OneAfterAnother};

/// Returns the name in a plan file: "readsOutputItself", "keepsWriteEnd", "writesThenReads",
/// "ignoresStatus", "neverWaits", "killsOnlyChild", "oneAfterAnother".
QString nameOf(Mistake mistake);

/// Returns the mistake with this name, or nothing if there is none.
std::optional<Mistake> mistakeNamed(QStringView name);

/// Returns whether the mistake is switched on.
bool makes(const RunSettings &run, Mistake mistake);

/// Return what the parent does wrong, as a label and as a sentence, in the user's language.
QString labelOf(Mistake mistake);
QString sentenceOf(Mistake mistake);

/// The time limit (5 s) of an instance whose mistake may make it hang, if its plan sets none.
inline constexpr qint64 mistakeLimitMs = 5000;

/// Returns the time limit of an instance in ms: the plan's `timeoutMs`, or mistakeLimitMs; 0 means
/// none.
qint64 timeLimitMs(const RunSettings &run);

} // namespace forkscope
