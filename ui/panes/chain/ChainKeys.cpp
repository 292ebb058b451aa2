#include "ui/panes/chain/ChainKeys.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QKeyEvent>
#include <QtGui/QKeySequence>

namespace forkscope {

namespace {

struct ChainKeysTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::ChainKeys)
};

std::optional<ChainCommand> commandOfPlainKey(int key)
{
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
        return ChainCommand::Edit;
    case Qt::Key_Space:
        return ChainCommand::OpenSettings;
    case Qt::Key_Insert:
    case Qt::Key_Plus:
        return ChainCommand::AddAfter;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        return ChainCommand::Remove;
    case Qt::Key_T:
        return ChainCommand::ToggleTap;
    case Qt::Key_Left:
        return ChainCommand::GoPrevious;
    case Qt::Key_Right:
        return ChainCommand::GoNext;
    case Qt::Key_Home:
        return ChainCommand::GoFirst;
    case Qt::Key_End:
        return ChainCommand::GoLast;
    default:
        return std::nullopt;
    }
}

constexpr QKeyCombination noKey{Qt::NoModifier, Qt::Key(0)};

struct MenuItem
{
    ChainCommand command;
    const char *text;
    QKeyCombination key;
};

const MenuItem menuItems[] = {
    {ChainCommand::Edit, QT_TRANSLATE_NOOP("forkscope::ChainKeys", "&Edit Command"), Qt::Key_F2},
    {ChainCommand::OpenSettings, QT_TRANSLATE_NOOP("forkscope::ChainKeys", "&Settings …"),
     Qt::Key_Space},
    {ChainCommand::AddAfter, QT_TRANSLATE_NOOP("forkscope::ChainKeys", "&Add Program After"),
     Qt::Key_Insert},
    {ChainCommand::Remove, QT_TRANSLATE_NOOP("forkscope::ChainKeys", "&Remove"), Qt::Key_Delete},
    {ChainCommand::MoveLeft, QT_TRANSLATE_NOOP("forkscope::ChainKeys", "Move &Left"),
     Qt::CTRL | Qt::Key_Left},
    {ChainCommand::MoveRight, QT_TRANSLATE_NOOP("forkscope::ChainKeys", "Move R&ight"),
     Qt::CTRL | Qt::Key_Right},
    {ChainCommand::ToggleTap, QT_TRANSLATE_NOOP("forkscope::ChainKeys", "&Tap Wire Behind"),
     Qt::Key_T},
    {ChainCommand::TapAll, QT_TRANSLATE_NOOP("forkscope::ChainKeys", "Tap All &Wires"), noKey},
    {ChainCommand::RemoveTaps, QT_TRANSLATE_NOOP("forkscope::ChainKeys", "Remove All Ta&ps"),
     noKey},
};

} // namespace

std::optional<ChainCommand> chainCommandOf(const QKeyEvent *event)
{
    // The plus of the number pad has a modifier, and some layouts need Shift for a plus.
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (modifiers == Qt::NoModifier ||
        (modifiers == Qt::ShiftModifier && event->key() == Qt::Key_Plus))
        return commandOfPlainKey(event->key());
    if (modifiers != Qt::ControlModifier)
        return std::nullopt;
    switch (event->key()) {
    case Qt::Key_E:
        return ChainCommand::OpenSettings;
    case Qt::Key_Left:
        return ChainCommand::MoveLeft;
    case Qt::Key_Right:
        return ChainCommand::MoveRight;
    default:
        return std::nullopt;
    }
}

QList<ChainCommand> chainMenuCommands()
{
    QList<ChainCommand> commands;
    for (const MenuItem &item : menuItems)
        commands.append(item.command);
    return commands;
}

QString chainMenuText(ChainCommand command)
{
    for (const MenuItem &item : menuItems) {
        if (item.command != command)
            continue;
        const QString text = ChainKeysTexts::tr(item.text);
        return item.key == noKey ? text
                                 : text + QLatin1Char('\t') +
                                       QKeySequence(item.key).toString(QKeySequence::NativeText);
    }
    return {};
}

} // namespace forkscope
