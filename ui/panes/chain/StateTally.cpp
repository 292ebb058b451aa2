#include "ui/panes/chain/StateTally.h"

#include "core/record/RunRecord.h"

#include <QtCore/QCoreApplication>

namespace forkscope {

namespace {

struct StateTallyTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::StateTally)
};

constexpr quint8 notCounted = 0xff;

/// Returns the state of a process that may not have been started yet.
quint8 stateIndex(const InstanceRecord &instance, int stage)
{
    if (static_cast<std::size_t>(stage) < instance.processes.size())
        return static_cast<quint8>(
            instance.processes[static_cast<std::size_t>(stage)].state.index());
    const ProcessState waiting =
        instance.outcome ? ProcessState(state::NotStarted{}) : ProcessState(state::Queued{});
    return static_cast<quint8>(waiting.index());
}

} // namespace

void StateTally::reset(const RunRecord *record)
{
    *this = StateTally();
    if (!record)
        return;
    const auto stageCount = static_cast<std::size_t>(record->plan().pipeline.stages.size());
    const std::size_t instanceCount = record->instances().size();
    m_counts.assign(stageCount, StateCounts{});
    m_counted.assign(stageCount * instanceCount, notCounted);
    m_countedBytes.assign(instanceCount, 0);
    for (std::size_t i = 0; i < instanceCount; ++i)
        take(*record, static_cast<int>(i));
}

void StateTally::update(const RunRecord &record, const std::vector<int> &changedInstances)
{
    if (m_countedBytes.size() != record.instances().size() ||
        stages() != record.plan().pipeline.stages.size()) {
        reset(&record);
        return;
    }
    for (const int instance : changedInstances)
        take(record, instance);
}

void StateTally::take(const RunRecord &record, int instance)
{
    const auto index = static_cast<std::size_t>(instance);
    const InstanceRecord &content = record.instances().at(index);
    for (int stage = 0; stage < stages(); ++stage) {
        StateCounts &counts = m_counts[static_cast<std::size_t>(stage)];
        quint8 &counted = m_counted[index * m_counts.size() + static_cast<std::size_t>(stage)];
        const quint8 now = stateIndex(content, stage);
        if (counted != notCounted)
            --counts[counted];
        ++counts[now];
        counted = now;
    }
    const qint64 bytes = content.processes.empty() ? 0 : content.processes.back().output.total;
    m_outputBytes += bytes - m_countedBytes[index];
    m_countedBytes[index] = bytes;
}

StateCounts StateTally::counts(int stage) const
{
    return stage >= 0 && stage < stages() ? m_counts[static_cast<std::size_t>(stage)]
                                          : StateCounts{};
}

const std::vector<ProcessState> &statesInOrder()
{
    static const std::vector<ProcessState> states{
        state::Running{},  state::Ready{},  state::Blocked{}, state::Stopped{},   state::Zombie{},
        state::Starting{}, state::Queued{}, state::Ended{},   state::NotStarted{}};
    return states;
}

namespace {

struct CountInWords
{
    int n;
    QString operator()(const state::Queued &) const
    {
        return StateTallyTexts::tr("%n queued", nullptr, n);
    }
    QString operator()(const state::Starting &) const
    {
        return StateTallyTexts::tr("%n starting", nullptr, n);
    }
    QString operator()(const state::Running &) const
    {
        return StateTallyTexts::tr("%n running", nullptr, n);
    }
    QString operator()(const state::Ready &) const
    {
        return StateTallyTexts::tr("%n ready", nullptr, n);
    }
    QString operator()(const state::Blocked &) const
    {
        return StateTallyTexts::tr("%n blocked", nullptr, n);
    }
    QString operator()(const state::Stopped &) const
    {
        return StateTallyTexts::tr("%n stopped", nullptr, n);
    }
    QString operator()(const state::Zombie &) const
    {
        return StateTallyTexts::tr("%n zombie", nullptr, n);
    }
    QString operator()(const state::Ended &) const
    {
        return StateTallyTexts::tr("%n ended", nullptr, n);
    }
    QString operator()(const state::NotStarted &) const
    {
        return StateTallyTexts::tr("%n not started", nullptr, n);
    }
};

} // namespace

QString countInWords(const ProcessState &state, int count)
{
    return std::visit(CountInWords{count}, state);
}

} // namespace forkscope
