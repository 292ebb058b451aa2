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
class Commands;

/// The menu bar: what is in which menu. Whatever a context menu or the plan bar has is here too.
class MainMenu : public QObject
{
    Q_OBJECT

public:
    /// What the panes put into the menus.
    struct Parts
    {
        QUndoStack *undoStack;
        QList<QAction *> chainActions;
        QList<QAction *> instanceActions; ///< those that end something first, then a separator
        QMenu *instanceColumns;
        QList<QAction *> bytesActions;
        QList<QAction *> timelineActions;
        QList<QAction *> explainActions;
        QList<QAction *> paneToggles;
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
    void buildEdit(const Parts &parts);
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
    QMenu *m_chain;
    QMenu *m_instances;
    QMenu *m_bytes;
    QMenu *m_explain;
    QMenu *m_timeline;
    QMenu *m_goTo;
    LanguageMenu *m_language;
    QUndoStack *m_stack;
    QAction *m_undo;
    QAction *m_redo;
};

} // namespace forkscope
