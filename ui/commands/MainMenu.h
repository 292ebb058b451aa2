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

/// Actions of a pane that stand in one of the window's menus.
struct MenuPart
{
    CommandMenu menu;
    const char *title; ///< of a menu within that one, untranslated; null: they stand in it directly
    QList<QAction *> actions;
};

/// The menu bar: what is in which menu. Whatever a context menu or the plan bar has is here too.
class MainMenu : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        QUndoStack *undoStack;
        QList<MenuPart> panes;        ///< what the panes put into the menus
        QList<QAction *> paneToggles; ///< that show and hide them
        QList<QAction *> goTo;        ///< and go to them
    };

    MainMenu(QMenuBar *bar, Commands *commands, const Parts &parts, PlanFiles *files,
             RecentFiles *recent);

    void retranslate();

private:
    /// What stands in a menu beside its commands: behind a command, or before all.
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
    QList<std::pair<QMenu *, const char *>> m_ofPanes; ///< with their titles
    LanguageMenu *m_language;
    ThemeMenu *m_theme;
    QUndoStack *m_stack;
    QAction *m_undo;
    QAction *m_redo;
};

} // namespace forkscope
