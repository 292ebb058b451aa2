#pragma once

#include "ui/commands/CommandTable.h"

#include <QtCore/QObject>

#include <functional>

namespace forkscope {

/// The window's own commands as actions, one for each row of the table. An action does nothing by
/// itself; the object that carries a command out connects itself to it.
class Commands : public QObject
{
    Q_OBJECT

public:
    /// The actions belong to `window`, and their keys work in it.
    explicit Commands(QWidget *window);

    [[nodiscard]] QAction *at(CommandId command) const { return m_actions.at(size_t(command)); }

    /// Calls `function` when the command is given. `function` is a member of `receiver`, or a
    /// callable that has `receiver` as its context.
    template<typename Receiver, typename Function>
    void carryOut(CommandId command, Receiver *receiver, Function function)
    {
        connect(at(command), &QAction::triggered, receiver, function);
    }

    /// Enables the commands whose condition holds now, as `holds` says, and disables the others.
    void enable(const std::function<bool(CommandWhen when)> &holds);
    void retranslate();

private:
    std::array<QAction *, commandCount> m_actions{};
};

} // namespace forkscope
