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

/// The columns of the tree of instances: which are shown, where, how wide, and the menu of the
/// titles that changes it.
class InstanceColumns : public QObject
{
    Q_OBJECT

public:
    static constexpr int indentation = 12; ///< of the tree, pixels

    /// All of them outlive it; the menu is the owner's, and comes on the titles, too.
    InstanceColumns(QTreeView *tree, InstancesModel *model, QWidget *owner);

    [[nodiscard]] QMenu *menu() const { return m_menu; }
    /// Those that are shown, from left to right.
    [[nodiscard]] std::vector<int> shown() const;
    void retranslate();
    /// As the first start has them, sorted by number.
    void reset();
    /// No title is clipped, in whichever language it is.
    void widenForTitles();

    [[nodiscard]] QByteArray saveState() const;
    /// False, and nothing changed, where `state` is not from saveState(). The rows are not yet in
    /// the order that the header shows.
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
