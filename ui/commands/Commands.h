#pragma once

#include "ui/commands/CommandTable.h"

#include <QtCore/QObject>

namespace forkscope {

/// The window's own commands as actions, a row of the table each. They do nothing by themselves:
/// whoever carries one out connects it.
class Commands : public QObject
{
    Q_OBJECT

public:
    /// `window` owns the actions; their keys work in it.
    explicit Commands(QWidget *window);

    [[nodiscard]] QAction *at(CommandId command) const { return m_actions.at(size_t(command)); }

    void retranslate();

private:
    std::array<QAction *, commandCount> m_actions{};
};

} // namespace forkscope
