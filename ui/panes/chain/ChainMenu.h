#pragma once

#include "core/pipeline/Plan.h"
#include "ui/panes/chain/ChainCommand.h"

#include <QtCore/QObject>

class QAction;

namespace forkscope {

/// The commands of the chain's picture as actions, in the order of the menu.
class ChainMenu : public QObject
{
    Q_OBJECT

public:
    explicit ChainMenu(QObject *parent);

    [[nodiscard]] const QList<QAction *> &actions() const { return m_actions; }
    /// Enables what can be done now, and checks whether the wire behind the current box is tapped.
    void update(const Pipeline &pipeline, int currentBox);
    void retranslate();

Q_SIGNALS:
    void chosen(forkscope::ChainCommand command);

private:
    QList<QAction *> m_actions; ///< in the order of chainMenuCommands()
};

} // namespace forkscope
