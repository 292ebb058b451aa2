#include "ui/panes/timeline/LaneList.h"

#include "core/analysis/words/ProcessNames.h"
#include "core/base/ShellWord.h"
#include "core/record/RunRecord.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <map>

namespace forkscope {

namespace {

struct LaneListTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::Timeline)
};

/// For each task the tasks that it made.
using Children = std::map<int, std::vector<int>>;

Children childrenOf(const TraceStore &trace)
{
    Children children;
    const std::vector<Task> &tasks = trace.tasks();
    for (size_t i = 0; i < tasks.size(); ++i) {
        if (tasks[i].parent >= 0)
            children[tasks[i].parent].push_back(int(i));
    }
    return children;
}

void addDescendants(const TraceStore &trace, const Children &children, int task, int depth,
                    std::vector<Lane> *lanes)
{
    const auto found = children.find(task);
    if (found == children.end())
        return;
    for (const int child : found->second) {
        const Task &made = trace.tasks()[size_t(child)];
        Lane lane;
        lane.id = {made.own, child};
        lane.depth = depth;
        lane.isThread = made.isThread();
        lanes->push_back(lane);
        addDescendants(trace, children, child, depth + 1, lanes);
    }
}

std::vector<Lane> coreLanes(const RunRecord &record)
{
    std::vector<Lane> lanes;
    for (int core = 0; core < record.trace().cores(); ++core) {
        Lane lane;
        lane.kind = Lane::Kind::Core;
        lane.core = core;
        lane.isFirst = core == 0;
        lanes.push_back(lane);
    }
    return lanes;
}

} // namespace

std::vector<Lane> lanesOf(const RunRecord &record, LaneOrder order,
                          const std::set<int> &collapsedInstances)
{
    if (order == LaneOrder::ByCore)
        return coreLanes(record);
    const Children children = childrenOf(record.trace());
    std::vector<Lane> lanes;
    const auto addCores = [&record, &lanes, order] {
        if (order != LaneOrder::ByProcessAndCore)
            return;
        const std::vector<Lane> cores = coreLanes(record);
        lanes.insert(lanes.end(), cores.begin(), cores.end());
    };
    const auto count = int(record.instances().size());
    for (int index = 0; index < count; ++index) {
        const InstanceRecord &instance = record.instances()[size_t(index)];
        if (instance.processes.empty())
            continue;
        const bool collapsed = collapsedInstances.count(index) != 0;
        bool first = true;
        for (int stage = 0; stage < int(instance.processes.size()); ++stage) {
            if (instance.processes[size_t(stage)].pid == 0)
                continue;
            Lane lane;
            lane.id = {{index, stage}, record.trace().taskOf({index, stage})};
            lane.isFirst = std::exchange(first, false);
            if (collapsed) {
                lane.kind = Lane::Kind::Instance;
                lane.id = {{index, -1}, -1};
                lanes.push_back(lane);
                break;
            }
            lanes.push_back(lane);
            addDescendants(record.trace(), children, lane.id.task, 1, &lanes);
        }
    }
    addCores();
    return lanes;
}

std::vector<LaneId> lanesWithin(const RunRecord &record, int instance)
{
    std::vector<LaneId> lanes;
    const auto &processes = record.instances()[size_t(instance)].processes;
    for (int stage = 0; stage < int(processes.size()); ++stage) {
        const ProcessId id{instance, stage};
        lanes.push_back({id, record.trace().taskOf(id)});
    }
    const std::vector<Task> &tasks = record.trace().tasks();
    for (size_t i = 0; i < tasks.size(); ++i) {
        if (!tasks[i].isOwn && tasks[i].own.instance == instance)
            lanes.push_back({tasks[i].own, int(i)});
    }
    return lanes;
}

QString laneName(const RunRecord &record, const Lane &lane)
{
    if (lane.kind == Lane::Kind::Core)
        return LaneListTexts::tr("core %1").arg(QLocale().toString(lane.core));
    if (lane.kind == Lane::Kind::Instance) {
        const int stages = int(record.plan().pipeline.stages.size());
        return stages == 1 ? LaneListTexts::tr("1 process")
                           : LaneListTexts::tr("%n processes", nullptr, stages);
    }
    const std::vector<Task> &tasks = record.trace().tasks();
    if (lane.depth > 0 && size_t(lane.id.task) < tasks.size()) {
        const Task &task = tasks[size_t(lane.id.task)];
        const QString name =
            lane.isThread ? LaneListTexts::tr("thread %1").arg(task.thread) : shownBytes(task.name);
        return QStringLiteral("└ ") + name;
    }
    return names::program(record, lane.id.own);
}

} // namespace forkscope
