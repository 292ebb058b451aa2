#pragma once

#include "core/base/Result.h"
#include "core/engine/process/PreparedStage.h"
#include "core/engine/streams/InputSource.h"
#include "core/pipeline/Plan.h"
#include "core/pipeline/StartError.h"

#include <memory>
#include <sched.h>
#include <span>
#include <vector>

namespace forkscope {

/// One stage of an instance, ready for execve(2), or why it cannot be started.
using StagePreparation = Result<std::shared_ptr<const PreparedStage>, StartError>;

/// What all instances of a run share, looked up and prepared once.
class PreparedRun
{
public:
    explicit PreparedRun(const Plan &plan);

    [[nodiscard]] const Plan &plan() const { return m_plan; }
    [[nodiscard]] int stageCount() const { return int(m_plan.pipeline.stages.size()); }

    /// Returns the stages of an instance, with its placeholders filled in.
    [[nodiscard]] std::vector<StagePreparation> stagesOf(int instance) const;

    /// Returns the input of an instance, with its placeholders filled in.
    [[nodiscard]] Input inputOf(int instance) const;

    /// Returns the bytes to feed, for an input that the parent writes.
    [[nodiscard]] InputSource sourceOf(const Input &input, int instance) const;

    /// Returns the set of cores to run on (CPU_SET(3)), of as many words as it needs; empty means
    /// all.
    [[nodiscard]] std::span<const cpu_set_t> cores() const { return m_cores; }

    /// Returns the result of changedSignals() in ChildSetup.h when the run was prepared.
    [[nodiscard]] unsigned long long changedSignals() const { return m_changedSignals; }

private:
    const Plan m_plan;
    quint64 m_seed;
    std::vector<cpu_set_t> m_cores;
    unsigned long long m_changedSignals;
    /// Shared by all instances if there are no placeholders.
    std::vector<StagePreparation> m_common;
};

} // namespace forkscope
