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

/// What the window has to know of a pane to treat all panes alike. An empty function means that
/// there is nothing to do.
struct Pane
{
    PaneId id;
    const char *name;          ///< of the dock; saved layouts know it by this name
    const char *title;         ///< untranslated, of paneTitle()
    const char *tip = nullptr; ///< of the entry in the View menu, untranslated
    int key = 0;               ///< key that goes to the pane; 0: none
    QWidget *widget;
    QList<MenuPart> menus{};
    const char *helpPage = nullptr; ///< page of the handbook for F1
    /// The dock is closed at first and after Reset Layout, until the user opens it.
    bool isClosedAtFirst = false;
    bool showsRun = false; ///< the title says which run is shown if it is not the plan's
    /// Shows another record, null for none. The one before is about to be deleted.
    std::function<void(const RunRecord *record)> setRecord{};
    /// Shows what has changed in these instances of the record.
    std::function<void(const std::vector<int> &instances)> refresh{};
    bool isRefreshedHidden = false;  ///< otherwise only while the pane is seen, and by
    std::function<void()> catchUp{}; ///< this function when it is seen again
    std::function<void(Selection selection)> setSelection{};
    /// The name under which the state is remembered from one start to the next. A state that cannot
    /// be restored changes nothing.
    const char *memory = nullptr;
    std::function<QByteArray()> saveState{};
    std::function<void(const QByteArray &state)> restoreState{};
};

/// Returns the title in the user's language; paneTip() does so for the tip.
QString paneTitle(const Pane &pane);
QString paneTip(const Pane &pane);

} // namespace forkscope
