#include "core/engine/PreparedRun.h"

#include "core/engine/process/ChildSetup.h"
#include "core/pipeline/Placeholders.h"

#include <QtCore/QRandomGenerator>

#include <algorithm>

namespace forkscope {

namespace {

std::vector<StagePreparation> prepare(const Pipeline &pipeline)
{
    const Environment inherited = ownEnvironment();
    std::vector<StagePreparation> result;
    result.reserve(size_t(pipeline.stages.size()));
    for (const Stage &stage : pipeline.stages) {
        Environment environment = environmentOf(stage, inherited);
        const auto path = lookUpProgram(stage, environment);
        if (path)
            result.emplace_back(
                std::make_shared<const PreparedStage>(stage, *path, std::move(environment)));
        else
            result.emplace_back(path.error());
    }
    return result;
}

quint64 seedOf(const Input &input)
{
    const auto *random = std::get_if<RandomInput>(&input);
    if (random && random->seed)
        return quint64(*random->seed);
    return QRandomGenerator::system()->generate64();
}

/// One cpu_set_t has room for 1024 cores.
std::vector<cpu_set_t> coresOf(const RunSettings &run)
{
    std::vector<cpu_set_t> set;
    for (const int core : run.cores) {
        set.resize(std::max(set.size(), size_t(core) / CPU_SETSIZE + 1));
        CPU_SET_S(size_t(core), set.size() * sizeof(cpu_set_t), set.data());
    }
    return set;
}

} // namespace

PreparedRun::PreparedRun(const Plan &plan)
    : m_plan(plan), m_seed(seedOf(plan.pipeline.input)), m_cores(coresOf(plan.run)),
      m_changedSignals(forkscope::changedSignals())
{
    if (!plan.run.placeholders)
        m_common = prepare(plan.pipeline);
}

std::vector<StagePreparation> PreparedRun::stagesOf(int instance) const
{
    return m_plan.run.placeholders ? prepare(pipelineOf(m_plan, instance)) : m_common;
}

Input PreparedRun::inputOf(int instance) const
{
    return m_plan.run.placeholders ? pipelineOf(m_plan, instance).input : m_plan.pipeline.input;
}

InputSource PreparedRun::sourceOf(const Input &input, int instance) const
{
    if (const auto *text = std::get_if<TextInput>(&input))
        return InputSource::fixed(text->text);
    if (const auto *bytes = std::get_if<BytesInput>(&input))
        return InputSource::fixed(bytes->bytes);
    if (const auto *random = std::get_if<RandomInput>(&input))
        return InputSource::random(random->count, m_seed, instance);
    return InputSource::fixed({});
}

} // namespace forkscope
