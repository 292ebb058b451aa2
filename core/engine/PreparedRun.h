#pragma once

#include "core/base/Result.h"
#include "core/engine/process/PreparedStage.h"
#include "core/engine/streams/InputSource.h"
#include "core/pipeline/Plan.h"
#include "core/pipeline/StartError.h"

#include <memory>
#include <optional>
#include <sched.h>
#include <vector>

namespace forkscope {

/// One stage of an instance before its start: ready for execve(2), or why it cannot be started.
using StagePreparation = Result<std::shared_ptr<const PreparedStage>, StartError>;

/// What the instances of a run have in common, looked up and laid out once.
class PreparedRun
{
public:
    explicit PreparedRun(const Plan &plan);

    [[nodiscard]] const Plan &plan() const { return m_plan; }
    [[nodiscard]] int stageCount() const { return int(m_plan.pipeline.stages.size()); }

    /// The stages of an instance, with its placeholders filled in.
    [[nodiscard]] std::vector<StagePreparation> stagesOf(int instance) const;

    /// The input of an instance, with its placeholders filled in.
    [[nodiscard]] Input inputOf(int instance) const;

    /// The bytes to feed for an input that is fed.
    [[nodiscard]] InputSource sourceOf(const Input &input, int instance) const;

    /// The cores to run on; null: all.
    [[nodiscard]] const cpu_set_t *cores() const { return m_cores ? &*m_cores : nullptr; }

    /// See ChildSetup.h; as it was when the run was prepared.
    [[nodiscard]] unsigned long long changedSignals() const { return m_changedSignals; }

private:
    const Plan m_plan;
    quint64 m_seed;
    std::optional<cpu_set_t> m_cores;
    unsigned long long m_changedSignals;
    std::vector<StagePreparation> m_common; ///< of all instances, where there are no placeholders
};

} // namespace forkscope
