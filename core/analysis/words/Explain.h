#pragma once

#include "core/analysis/figures/Bands.h"
#include "core/analysis/figures/CoreTimes.h"

#include <QtCore/QStringList>

#include <variant>

namespace forkscope {

/// What is to be explained.
namespace subject {

struct Instance
{
    int index = 0;
    bool operator==(const Instance &) const = default;
};

struct Process
{
    ProcessId id;
    bool operator==(const Process &) const = default;
};

/// One band of a lane.
struct Moment
{
    LaneId lane;
    Band band;
    bool operator==(const Moment &) const = default;
};

/// A stretch of time of a core.
struct Core
{
    CoreTime time;
    bool operator==(const Core &) const = default;
};

} // namespace subject

using Subject = std::variant<subject::Instance, subject::Process, subject::Moment, subject::Core>;

/// Explains why it went as it did, in a few plain sentences, the most important first: how it ended
/// and what that means, what it waited for and because of whom, where its time went, how late a
/// poller would have noticed. Only what the record holds: what was not seen is said to be not
/// known. Empty if the record has no such subject. Pure.
QStringList explain(const RunRecord &record, const Subject &subject);

/// Returns a short title: "#4 openssl", "#4", "Core 1".
QString titleOf(const RunRecord &record, const Subject &subject);

inline constexpr int mostSentences = 8;

} // namespace forkscope
