#pragma once

#include "ui/panes/bytes/BytesFormat.h"

#include <QtCore/QList>
#include <QtCore/QObject>

class QAction;
class QActionGroup;
class QMenu;

namespace forkscope {

/// The commands on the bytes that are shown, with their words and keys. The context menu of the
/// views and the window's menu share them. The pane connects them to what they do.
class BytesActions : public QObject
{
    Q_OBJECT

public:
    /// The keys work in `owner` and in the widgets inside it.
    explicit BytesActions(QWidget *owner);

    QAction *copy; ///< as text where text is shown, as a hexdump elsewhere
    QAction *selectAll;
    QAction *find;
    QAction *findNext;
    QAction *findPrevious;
    QAction *goTo;
    QAction *saveSelection;
    QAction *saveStream;
    QAction *showInTimeline;
    QAction *inspector; ///< checkable

    /// Returns the actions in the order of the menus, separators included.
    [[nodiscard]] const QList<QAction *> &all() const { return m_all; }
    /// Enables the actions: `canCopy` says that not too many bytes are selected to be copied, and
    /// `hasTime` that it is known when they came.
    void enable(bool hasBytes, bool hasSelection, bool canCopy, bool hasTime);
    void retranslate();
    void checkBytesPerRow(int bytes);

Q_SIGNALS:
    void copyAsTriggered(forkscope::BytesFormat format);
    /// Sent when the user chooses how many bytes a row has; 0 means as many as fit.
    void bytesPerRowChosen(int bytes);

private:
    void makeCopies(QWidget *owner);
    void makeRows(QWidget *owner);
    void setKeys();

    QList<QAction *> m_copies;
    QMenu *m_copyMenu;
    QMenu *m_rowsMenu;
    QActionGroup *m_rows;
    QList<QAction *> m_all;
};

} // namespace forkscope
