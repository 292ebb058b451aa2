#include "ui/panes/chain/ChainChoice.h"

#include <algorithm>

namespace forkscope {

void ChainChoice::setStages(int count)
{
    m_stages = count;
    m_current = std::clamp(m_current, 0, count);
    if (m_selected > count)
        m_selected = -1;
}

void ChainChoice::forgetPlan()
{
    m_current = 1;
    m_selected = -1;
}

void ChainChoice::setCurrent(int box)
{
    m_current = std::clamp(box, 0, m_stages);
    Q_EMIT currentChanged();
}

void ChainChoice::goTo(int box)
{
    if (box < 0 || box > m_stages)
        return;
    setCurrent(box);
    if (box > 0)
        Q_EMIT stageActivated(box - 1);
}

bool ChainChoice::setSelectedStage(int stage)
{
    const int box = stage >= 0 && stage < m_stages ? stage + 1 : -1;
    return std::exchange(m_selected, box) != box;
}

} // namespace forkscope
