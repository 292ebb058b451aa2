#pragma once

#include "core/analysis/figures/Bands.h"

#include <QtCore/QString>

#include <set>
#include <vector>

namespace forkscope {

/// One row of the timeline.
struct Lane
{
    enum class Kind : quint8 {
        Process,  ///< a process or a further thread
        Instance, ///< a collapsed instance: all its processes in one lane
        Core,
    };
    Kind kind = Kind::Process;
    LaneId id;
    int core = -1;
    int depth = 0;        ///< 0: a started process; 1: what it started, …
    bool isFirst = false; ///< the first lane of its instance
    bool isThread = false;

    bool operator==(const Lane &) const = default;
};

/// What the lanes stand for.
enum class LaneOrder : quint8 { ByProcess, ByCore, ByProcessAndCore };

/// Returns the lanes of a record: all started processes, by instance and stage, each followed by
/// its descendants, or the cores, or both. Pure.
std::vector<Lane> lanesOf(const RunRecord &record, LaneOrder order,
                          const std::set<int> &collapsedInstances);

/// Returns all processes of an instance, with their descendants. Pure.
std::vector<LaneId> lanesWithin(const RunRecord &record, int instance);

/// Returns "openssl", "└ sleep", "thread 1234" or "core 1".
QString laneName(const RunRecord &record, const Lane &lane);

} // namespace forkscope
