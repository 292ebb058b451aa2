#include "core/analysis/figures/EqualOutputs.h"

#include "core/capture/Capture.h"
#include "core/record/RunRecord.h"

#include <algorithm>
#include <map>
#include <optional>

namespace forkscope {

namespace {

QByteArray digestOfNothing()
{
    return ByteStore(0).digest();
}

} // namespace

std::optional<QByteArray> digestOfOutput(const RunRecord &record, int index)
{
    const InstanceRecord &instance = record.instances()[size_t(index)];
    if (!instance.started || !instance.outcome || instance.processes.empty() || !record.capture())
        return std::nullopt;
    const int last = int(record.plan().pipeline.stages.size()) - 1;
    if (const auto store = record.capture()->find({{index, last}, StreamKind::Output}))
        return store->digest();
    if (instance.processes.back().output.total > 0)
        return std::nullopt;
    return digestOfNothing();
}

std::vector<EqualOutputs> equalOutputs(const RunRecord &record)
{
    std::map<QByteArray, std::vector<int>> byDigest;
    for (int index = 0; index < int(record.instances().size()); ++index) {
        if (const auto digest = digestOfOutput(record, index))
            byDigest[*digest].push_back(index);
    }
    std::vector<EqualOutputs> groups;
    groups.reserve(byDigest.size());
    for (auto &[digest, instances] : byDigest)
        groups.push_back({digest, std::move(instances)});
    std::sort(groups.begin(), groups.end(), [](const EqualOutputs &a, const EqualOutputs &b) {
        return a.instances.size() != b.instances.size() ? a.instances.size() > b.instances.size()
                                                        : a.instances.front() < b.instances.front();
    });
    return groups;
}

} // namespace forkscope
