#pragma once

#include "core/pipeline/Input.h"
#include "core/pipeline/Stage.h"

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace forkscope {

/// A chain of stages and the input of the first one.
struct Pipeline
{
    Input input;
    QList<Stage> stages;

    bool operator==(const Pipeline &) const = default;
};

/// Returns whether the wire behind a stage is tapped, so that its bytes are kept. There is no wire
/// behind the last stage.
inline bool isTapped(const Pipeline &pipeline, int stage)
{
    return stage + 1 < int(pipeline.stages.size()) && pipeline.stages[stage].tap;
}

/// Returns how many of the pipeline's wires are tapped.
inline int tapsOf(const Pipeline &pipeline)
{
    int taps = 0;
    for (int stage = 0; stage < int(pipeline.stages.size()); ++stage)
        taps += isTapped(pipeline, stage) ? 1 : 0;
    return taps;
}

/// How to run a pipeline. The ranges are in `limits` below; problemsOf() checks them.
struct RunSettings
{
    int instances = 1;
    int atOnce = 0;                     ///< 0: all
    QList<int> cores;                   ///< empty: all
    qint64 timeoutMs = 0;               ///< 0: none; of each instance, from its start
    qint64 killAfterMs = 2000;          ///< from SIGTERM to SIGKILL
    qint64 pollMs = 10;                 ///< between two looks at a live process
    qint64 keepBytes = 16777216;        ///< limit for each captured stream
    qint64 keepBytesTotal = 4294967296; ///< limit for all streams of the run together
    bool placeholders = false;          ///< {i} is the instance's index
    QStringList mistakes; ///< names of the mistakes that are switched on, see Mistake.h

    bool operator==(const RunSettings &) const = default;
};

/// A pipeline and how to run it.
struct Plan
{
    QString name;
    Pipeline pipeline;
    RunSettings run;

    bool operator==(const Plan &) const = default;
};

/// The largest values a plan may have. What the system limits itself is limited far above that
/// here, so that its own words are what is said.
namespace limits {
inline constexpr qint64 fileBytes = 64LL << 20;
inline constexpr int stages = 4096;
inline constexpr int arguments = 1 << 20; ///< execve(2) takes 6 MiB, pointers included
inline constexpr int variables = 1 << 20; ///< as arguments
inline constexpr int instances = 1'000'000;
inline constexpr int core = 32767;                         ///< Linux knows up to 8192 cores
inline constexpr qint64 timeMs = 366LL * 24 * 3600 * 1000; ///< a leap year
inline constexpr qint64 pollMs = 3600LL * 1000;
inline constexpr qint64 keepBytes = 1LL << 40;
inline constexpr qint64 randomBytes = 1LL << 50;
inline constexpr qint64 seed = (1LL << 53) - 1; ///< exact in every JSON reader
} // namespace limits

} // namespace forkscope
