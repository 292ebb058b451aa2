#pragma once

#include "ui/commands/CommandTable.h"

#include <QtCore/QObject>

#include <functional>

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

    /// Calls `function` of `receiver`, or with it as its context, when the command is given.
    template<typename Receiver, typename Function>
    void carryOut(CommandId command, Receiver *receiver, Function function)
    {
        connect(at(command), &QAction::triggered, receiver, function);
    }

    /// Which can be carried out now: those for which `holds` says that what they want does.
    void enable(const std::function<bool(CommandWhen when)> &holds);
    void retranslate();

private:
    std::array<QAction *, commandCount> m_actions{};
};

} // namespace forkscope
