#include "ui/commands/MainMenu.h"

#include "core/base/FilePath.h"
#include "core/base/ShellWord.h"
#include "ui/commands/Commands.h"
#include "ui/commands/LanguageMenu.h"
#include "ui/commands/ThemeMenu.h"
#include "ui/files/Examples.h"
#include "ui/files/PlanFiles.h"
#include "ui/files/RecentFiles.h"
#include "ui/shared/Icons.h"

#include <QtGui/QUndoStack>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>

#include <utility>

namespace forkscope {

namespace {

/// Returns a name as a menu's text, in which an ampersand is no mnemonic.
QString menuText(QString name)
{
    return name.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

MainMenu::MainMenu(QMenuBar *bar, Commands *commands, const Parts &parts, PlanFiles *files,
                   RecentFiles *recent)
    : QObject(bar), m_commands(commands), m_files(files), m_recentFiles(recent),
      m_file(bar->addMenu(QString())), m_edit(bar->addMenu(QString())),
      m_run(bar->addMenu(QString())), m_view(bar->addMenu(QString())),
      m_help(bar->addMenu(QString())), m_recent(new QMenu(m_file)), m_examples(new QMenu(m_file)),
      m_lesson(new QMenu(m_file)), m_goTo(new QMenu(m_view)), m_language(new LanguageMenu(m_view)),
      m_theme(new ThemeMenu(m_view)), m_stack(parts.undoStack), m_undo(new QAction(this)),
      m_redo(new QAction(this))
{
    buildUndo();
    fillExamples();
    const auto menu = [](QMenu *inner) { return [inner](QMenu *outer) { outer->addMenu(inner); }; };
    const auto panes = [this, &parts](CommandMenu place) {
        return [this, &parts, place](QMenu *outer) {
            outer->addSeparator();
            addPanes(outer, place, parts);
        };
    };
    fill(m_lesson, CommandMenu::Lesson);
    fill(m_goTo, CommandMenu::GoTo);
    m_goTo->addActions(parts.goTo);
    fill(m_file, CommandMenu::File,
         {{CommandId::Open, menu(m_recent)},
          {CommandId::Open, menu(m_examples)},
          {CommandId::ShowInPerfetto, menu(m_lesson)}});
    m_edit->addActions({m_undo, m_redo});
    fill(m_edit, CommandMenu::Edit, {{std::nullopt, panes(CommandMenu::Edit)}});
    fill(m_run, CommandMenu::Run, {{CommandId::Kill, panes(CommandMenu::Run)}});
    fill(m_view, CommandMenu::View, {{std::nullopt, [this, &parts](QMenu *view) {
                                          view->addActions(parts.paneToggles);
                                          view->addSeparator();
                                          view->addMenu(m_goTo);
                                          addPanes(view, CommandMenu::View, parts);
                                          view->addSeparator();
                                          view->addMenu(m_language);
                                          view->addMenu(m_theme);
                                      }}});
    fill(m_help, CommandMenu::Help);
    retranslate();
    connect(recent, &RecentFiles::changed, this, &MainMenu::fillRecent);
    connect(commands->at(CommandId::ClearRecent), &QAction::triggered, recent, &RecentFiles::clear);
    fillRecent();
}

/// Adds the table's commands for this menu, with the parts between them.
void MainMenu::fill(QMenu *menu, CommandMenu commands, const QList<Part> &parts)
{
    const auto addParts = [menu, &parts](std::optional<CommandId> after) {
        for (const Part &part : parts) {
            if (part.after == after)
                part.add(menu);
        }
    };
    addParts(std::nullopt);
    for (const CommandRow &row : commandTable()) {
        if (row.menu != commands)
            continue;
        if (row.startsGroup)
            menu->addSeparator();
        menu->addAction(m_commands->at(row.id));
        addParts(row.id);
    }
}

void MainMenu::fillExamples()
{
    const QList<Example> all = examples();
    for (const Example &example : all) {
        connect(m_examples->addAction(QString()), &QAction::triggered, m_files,
                [this, resource = example.resource] { m_files->openFile(resource); });
    }
}

void MainMenu::buildUndo()
{
    m_undo->setIcon(themedIcon(QStringLiteral("undo")));
    m_undo->setShortcut(QKeySequence::Undo);
    m_redo->setIcon(themedIcon(QStringLiteral("redo")));
    m_redo->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    connect(m_undo, &QAction::triggered, m_stack, &QUndoStack::undo);
    connect(m_redo, &QAction::triggered, m_stack, &QUndoStack::redo);
    connect(m_stack, &QUndoStack::undoTextChanged, this, &MainMenu::nameUndo);
    connect(m_stack, &QUndoStack::redoTextChanged, this, &MainMenu::nameUndo);
    connect(m_stack, &QUndoStack::canUndoChanged, m_undo, &QAction::setEnabled);
    connect(m_stack, &QUndoStack::canRedoChanged, m_redo, &QAction::setEnabled);
    m_undo->setEnabled(m_stack->canUndo());
    m_redo->setEnabled(m_stack->canRedo());
}

/// Adds the panes' actions for this menu, directly or in a submenu.
void MainMenu::addPanes(QMenu *menu, CommandMenu place, const Parts &parts)
{
    for (const MenuPart &part : parts.panes) {
        if (part.menu != place)
            continue;
        if (!part.title) {
            menu->addActions(part.actions);
            continue;
        }
        QMenu *const inner = menu->addMenu(QString());
        inner->addActions(part.actions);
        m_ofPanes.append({inner, part.title});
    }
}

void MainMenu::fillRecent()
{
    m_recent->clear();
    for (const QByteArray &path : m_recentFiles->paths()) {
        QAction *action = m_recent->addAction(menuText(shownBytes(lastName(path))));
        action->setToolTip(shownBytes(path));
        // Opening fills this menu anew and deletes the action, so its signal must be over by then.
        connect(
            action, &QAction::triggered, m_files, [this, path] { m_files->openFile(path); },
            Qt::QueuedConnection);
    }
    fill(m_recent, CommandMenu::Recent);
    m_recent->setToolTipsVisible(true);
    m_recent->setEnabled(!m_recentFiles->paths().isEmpty());
}

/// Names Undo and Redo: the actions that Qt makes for a stack keep the language in which they were
/// made.
void MainMenu::nameUndo()
{
    const QString undo = m_stack->undoText();
    const QString redo = m_stack->redoText();
    m_undo->setText(undo.isEmpty() ? tr("&Undo") : tr("&Undo: %1").arg(undo));
    m_redo->setText(redo.isEmpty() ? tr("Re&do") : tr("Re&do: %1").arg(redo));
}

void MainMenu::retranslate()
{
    nameUndo();
    m_file->setTitle(tr("&File"));
    m_edit->setTitle(tr("&Edit"));
    m_run->setTitle(tr("&Run"));
    m_view->setTitle(tr("&View"));
    m_help->setTitle(tr("&Help"));
    m_recent->setTitle(tr("Open &Recent"));
    m_examples->setTitle(tr("Open &Example"));
    m_lesson->setTitle(tr("&Lesson"));
    m_goTo->setTitle(tr("&Go To"));
    for (const auto &[menu, title] : std::as_const(m_ofPanes))
        menu->setTitle(tr(title));
    m_language->retranslate();
    m_theme->retranslate();
    const QList<Example> all = examples();
    for (int i = 0; i < all.size(); ++i)
        m_examples->actions().at(i)->setText(menuText(all.at(i).name));
}

} // namespace forkscope
