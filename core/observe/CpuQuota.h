#pragma once

#include <QtCore/QByteArray>

#include <optional>

namespace forkscope {

/// Returns the quota in the content of a control group's `cpu.max` (cgroup v2): its share of CPU
/// time, in cores; nothing for "max". Pure.
std::optional<double> quotaOfMax(const QByteArray &content);
/// Returns the quota of a control group v1, from its `cpu.cfs_quota_us` and `cpu.cfs_period_us`;
/// nothing if the quota is −1. Pure.
std::optional<double> quotaOfPeriod(const QByteArray &quota, const QByteArray &period);

/// Returns the CPU time that the system grants to this program and its children together, in cores:
/// the least quota of our control group and of all above it that can be seen. Returns nothing if
/// there is none. `root` is where the system's files are, for tests.
std::optional<double> cpuQuota(const QByteArray &root = {});

} // namespace forkscope
