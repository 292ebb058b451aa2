#pragma once

#include "ui/commands/CommandTable.h"

#include <QtCore/QList>
#include <QtCore/QObject>

#include <functional>
#include <optional>

class QAction;
class QMenu;
class QMenuBar;
class QUndoStack;

namespace forkscope {

class LanguageMenu;
class PlanFiles;
class RecentFiles;
class ThemeMenu;
class Commands;

/// Actions of a pane that are shown in one of the window's menus.
struct MenuPart
{
    CommandMenu menu;
    const char *title; ///< of a submenu for them, untranslated; null: they stand in the menu itself
    QList<QAction *> actions;
};

/// Fills the menu bar. Every action of a context menu or of the plan bar is in it too.
class MainMenu : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        QUndoStack *undoStack;
        QList<MenuPart> panes;        ///< the panes' own actions
        QList<QAction *> paneToggles; ///< show and hide the panes
        QList<QAction *> goTo;        ///< move the focus to the panes
    };

    MainMenu(QMenuBar *bar, Commands *commands, const Parts &parts, PlanFiles *files,
             RecentFiles *recent);

    void retranslate();

private:
    /// Something in a menu that is no command of the table. It stands behind the command `after`,
    /// or before all commands.
    struct Part
    {
        std::optional<CommandId> after;
        std::function<void(QMenu *menu)> add;
    };

    void fill(QMenu *menu, CommandMenu commands, const QList<Part> &parts = {});
    void addPanes(QMenu *menu, CommandMenu place, const Parts &parts);
    void buildUndo();
    void fillExamples();
    void fillRecent();
    void nameUndo();

    Commands *m_commands;
    PlanFiles *m_files;
    RecentFiles *m_recentFiles;
    QMenu *m_file;
    QMenu *m_edit;
    QMenu *m_run;
    QMenu *m_view;
    QMenu *m_help;
    QMenu *m_recent;
    QMenu *m_examples;
    QMenu *m_lesson;
    QMenu *m_goTo;
    QList<std::pair<QMenu *, const char *>> m_ofPanes; ///< the panes' menus with their titles
    LanguageMenu *m_language;
    ThemeMenu *m_theme;
    QUndoStack *m_stack;
    QAction *m_undo;
    QAction *m_redo;
};

} // namespace forkscope
