#pragma once

#include "ui/commands/MainMenu.h"
#include "ui/shared/Selection.h"

#include <QtCore/QByteArray>

#include <functional>
#include <vector>

class QWidget;

namespace forkscope {

class RunRecord;

enum class PaneId : quint8 { Library, Chain, Timeline, Instances, Bytes, Explain, Code, Lesson };

/// What the window does alike with each of its panes. A function that is empty means that there is
/// nothing to do.
struct Pane
{
    PaneId id;
    const char *name;          ///< of its dock, by which saved layouts know it
    const char *title;         ///< untranslated, of paneTitle()
    const char *tip = nullptr; ///< of its entry in the View menu, untranslated
    int key = 0;               ///< that goes there; 0: none
    QWidget *widget;
    QList<MenuPart> menus{};
    const char *helpPage = nullptr; ///< of the handbook, for F1
    /// Its dock is closed at first and after Reset Layout, until it is asked for.
    bool isClosedAtFirst = false;
    bool showsRun = false; ///< a word beside its title says which run, where that is not the plan's
    /// Another record is shown; null: none. The one before is about to go.
    std::function<void(const RunRecord *record)> setRecord{};
    /// These instances of the record have changed.
    std::function<void(const std::vector<int> &instances)> refresh{};
    bool isRefreshedHidden = false;  ///< else only while the pane is seen, and then by
    std::function<void()> catchUp{}; ///< when it is seen again
    std::function<void(Selection selection)> setSelection{};
    /// What is remembered from one start to the next, and under which name. What cannot be restored
    /// is left as it is.
    const char *memory = nullptr;
    std::function<QByteArray()> saveState{};
    std::function<void(const QByteArray &state)> restoreState{};
};

/// In the user's language.
QString paneTitle(const Pane &pane);
QString paneTip(const Pane &pane);

} // namespace forkscope
