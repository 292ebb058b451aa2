#pragma once

#include "core/record/RunRecord.h"

#include <QtCore/QString>

#include <vector>

namespace forkscope {

/// What is written at one wire of the chain's picture while an instance runs.
struct WireContent
{
    double share = 0; ///< of the pipe that is full, 0 … 1
    QString level;    ///< "36 / 64 KiB"; empty where nobody has looked at the pipe or it is gone
    QString rate;     ///< "1.2 MiB/s", "? B/s" where it is not known; empty where nothing passes

    [[nodiscard]] bool isFull() const { return share >= 1; }
    bool operator==(const WireContent &) const = default;
};

/// The wires of an instance: in front of each stage and behind the last. Empty where it does not
/// run. Pure.
std::vector<WireContent> wiresOf(const RunRecord &record, int instance);

/// The instance whose wires the picture shows: `wanted` while it runs, or else the first that does,
/// −1: none. Looks at a bounded number of instances.
int gaugedInstance(const RunRecord &record, int wanted);

} // namespace forkscope
