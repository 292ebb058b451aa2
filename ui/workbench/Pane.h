#pragma once

#include "core/record/RunRecord.h"
#include "ui/shared/Selection.h"

#include <QtCore/QByteArray>

#include <functional>

class QWidget;

namespace forkscope {

/// What the window does alike with each of its panes. A function that is empty means that there is
/// nothing to do.
struct Pane
{
    QWidget *widget;
    const char *helpPage = nullptr; ///< of the handbook, for F1
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

} // namespace forkscope
