#include "ui/panes/instances/CompareActions.h"

#include <QtGui/QAction>

namespace forkscope {

CompareActions::CompareActions(QObject *parent)
    : QObject(parent), m_compare(new QAction(this)), m_group(new QAction(this))
{
    connect(m_compare, &QAction::triggered, this, [this] {
        Q_EMIT compareRequested(m_selected.front(), m_selected.size() == 2 ? m_selected[1] : -1);
    });
    connect(m_group, &QAction::triggered, this, &CompareActions::groupsRequested);
    setSelected({}, 0);
}

void CompareActions::setSelected(const std::vector<int> &instances, int ofHowMany)
{
    m_selected = instances;
    const bool several = ofHowMany > 1;
    m_group->setEnabled(several);
    m_compare->setEnabled(several && (instances.size() == 1 || instances.size() == 2));
    retranslate();
}

void CompareActions::retranslate()
{
    m_group->setText(tr("&Group equal outputs…"));
    if (m_selected.size() == 2) {
        m_compare->setText(
            tr("Com&pare outputs of #%1 and #%2")
                .arg(QString::number(m_selected[0]), QString::number(m_selected[1])));
    } else if (m_selected.size() == 1) {
        m_compare->setText(tr("Com&pare output of #%1 with…").arg(m_selected[0]));
    } else {
        m_compare->setText(tr("Com&pare outputs"));
    }
}

} // namespace forkscope
