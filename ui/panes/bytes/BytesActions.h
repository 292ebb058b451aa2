#pragma once

#include "ui/panes/bytes/BytesFormat.h"

#include <QtCore/QList>
#include <QtCore/QObject>

class QAction;
class QActionGroup;
class QMenu;

namespace forkscope {

/// The commands on the bytes that are shown, with their words and keys; the same in the views'
/// context menu and in the window's. Who shows them connects them.
class BytesActions : public QObject
{
    Q_OBJECT

public:
    /// Their keys work in `owner` and in what is inside it.
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

    /// In which order the menus have them, separators among them.
    [[nodiscard]] const QList<QAction *> &all() const { return m_all; }
    /// There are bytes, some are selected, not too many to be copied, and it is known when they
    /// came.
    void enable(bool hasBytes, bool hasSelection, bool canCopy, bool hasTime);
    void retranslate();
    void checkBytesPerRow(int bytes);

Q_SIGNALS:
    void copyAsTriggered(forkscope::BytesFormat format);
    /// 0: what fits.
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
