#include "core/analysis/figures/OutputGroups.h"

#include "core/analysis/figures/EqualOutputs.h"
#include "core/record/RunRecord.h"

#include <algorithm>
#include <numeric>

namespace forkscope {

bool OutputGroups::take(const RunRecord &record, int instance)
{
    if (groupOf(instance) >= 0)
        return false;
    const auto digest = digestOfOutput(record, instance);
    if (!digest)
        return false;
    const auto known = m_byDigest.constFind(*digest);
    const int group = known == m_byDigest.constEnd() ? int(m_groups.size()) : *known;
    if (group == int(m_groups.size())) {
        m_byDigest.insert(*digest, group);
        m_groups.push_back({*digest, {}});
    }
    m_groups[size_t(group)].instances.push_back(instance);
    if (size_t(instance) >= m_groupOf.size())
        m_groupOf.resize(std::max(record.instances().size(), size_t(instance) + 1), -1);
    m_groupOf[size_t(instance)] = group;
    return true;
}

int OutputGroups::groupOf(int instance) const
{
    return instance >= 0 && size_t(instance) < m_groupOf.size() ? m_groupOf[size_t(instance)] : -1;
}

std::vector<int> OutputGroups::bySize() const
{
    std::vector<int> order(m_groups.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [this](int a, int b) {
        return m_groups[size_t(a)].instances.size() > m_groups[size_t(b)].instances.size();
    });
    return order;
}

QString OutputGroups::letters(int group)
{
    constexpr int alphabet = 26;
    QString text;
    for (int rest = group; rest >= 0; rest = rest / alphabet - 1)
        text.prepend(QChar(u'A' + rest % alphabet));
    return text;
}

} // namespace forkscope
