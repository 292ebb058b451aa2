#pragma once

#include "core/record/RunRecordFwd.h"

#include <QtCore/QString>

#include <vector>

namespace forkscope {

/// What the chain's picture shows at one wire while an instance runs.
struct WireContent
{
    double share = 0; ///< how full the pipe is, 0 … 1; of a full one 1, though it may hold less
    QString level;    ///< "36 / 64 KiB"; empty if the pipe has not been looked at or is gone
    QString rate;     ///< "1.2 MiB/s", "? B/s" if it is not known; empty if nothing passes

    [[nodiscard]] bool isFull() const { return share >= 1; }
    bool operator==(const WireContent &) const = default;
};

/// Returns the wires of an instance: one in front of each stage and one behind the last. Empty if
/// the instance does not run. Pure.
std::vector<WireContent> wiresOf(const RunRecord &record, int instance);

/// Returns the instance whose wires the picture shows: `wanted` while it runs, or else the first
/// that runs, or −1. Looks at a bounded number of instances.
int gaugedInstance(const RunRecord &record, int wanted);

} // namespace forkscope
