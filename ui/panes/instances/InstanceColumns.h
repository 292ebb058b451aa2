#pragma once

#include "ui/panes/instances/EndBytes.h"
#include "ui/panes/instances/InstanceColumn.h"

#include <QtCore/QObject>

#include <vector>

class QMenu;
class QTreeView;
class QWidget;

namespace forkscope {

class InstancesModel;

/// Manages the columns of the tree of instances: which are shown, in which order and width, and the
/// menu of the titles that changes this.
class InstanceColumns : public QObject
{
    Q_OBJECT

public:
    static constexpr int indentation = 12; ///< of the tree, in pixels

    /// All arguments must outlive it. The menu belongs to `owner` and is also the titles' context
    /// menu.
    InstanceColumns(QTreeView *tree, InstancesModel *model, QWidget *owner);

    [[nodiscard]] QMenu *menu() const { return m_menu; }
    /// Returns the columns that are shown, from left to right.
    [[nodiscard]] std::vector<int> shown() const;
    void retranslate();
    /// Restores the columns of the first start, sorted by number.
    void reset();
    /// Widens columns so that no title is clipped in the current language.
    void widenForTitles();

    [[nodiscard]] QByteArray saveState() const;
    /// Returns false, and changes nothing, if `state` is not from saveState(). The caller must then
    /// sort the rows as the header shows.
    bool restoreState(const QByteArray &state);

Q_SIGNALS:
    void endBytesChosen(const forkscope::EndBytes &which);

private:
    void fillMenu();
    void fillEndBytesMenu(QMenu *menu);
    [[nodiscard]] int firstWidth(InstanceColumn column) const;

    QTreeView *m_tree;
    InstancesModel *m_model;
    QMenu *m_menu;
    QMenu *m_endBytesMenu = nullptr;
};

} // namespace forkscope
