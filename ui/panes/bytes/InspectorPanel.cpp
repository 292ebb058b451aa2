#include "ui/panes/bytes/InspectorPanel.h"

#include "ui/panes/bytes/Inspection.h"
#include "ui/shared/Zoom.h"

#include <QtGui/QClipboard>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>

namespace forkscope {

namespace {

constexpr int nameMargin = 16; // pixels

enum Column { Name, Little, Big, ColumnCount };
constexpr qint64 lookedAt = 8; // bytes

} // namespace

InspectorPanel::InspectorPanel(QWidget *parent) : QTreeWidget(parent)
{
    setColumnCount(ColumnCount);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    header()->setSectionsMovable(false);
    header()->setStretchLastSection(true);
    for (const InspectedValue &value : inspected({}))
        addTopLevelItem(new QTreeWidgetItem({value.name}));
    setCurrentItem(topLevelItem(0));
    takeFonts();
    connect(this, &QTreeWidget::itemDoubleClicked, this, &InspectorPanel::copyCurrent);
    retranslate();
}

void InspectorPanel::takeFonts()
{
    const QFont fixed = fixedFontFor(this);
    for (int row = 0; row < topLevelItemCount(); ++row) {
        topLevelItem(row)->setFont(Little, fixed);
        topLevelItem(row)->setFont(Big, fixed);
    }
    const QFontMetrics metrics(fixed);
    setColumnWidth(Little, metrics.horizontalAdvance(QStringLiteral("-0000000000000000000")) + 12);
}

void InspectorPanel::retranslate()
{
    setAccessibleName(tr("Bytes at the cursor as numbers and times"));
    setHeaderLabels({tr("as"), tr("little-endian"), tr("big-endian")});
    const QStringList help{tr("What the bytes at the cursor are read as"),
                           tr("Lowest byte first, as most processors store numbers"),
                           tr("Highest byte first, as networks send numbers")};
    for (int column = 0; column < help.size(); ++column)
        headerItem()->setToolTip(column, help[column]);
    const QList<InspectedValue> values = inspected(m_bytes);
    int widest = 0;
    for (int row = 0; row < topLevelItemCount(); ++row) {
        topLevelItem(row)->setText(Name, values.at(row).name);
        widest = std::max(widest, fontMetrics().horizontalAdvance(values.at(row).name));
    }
    setColumnWidth(Name, widest + nameMargin);
}

void InspectorPanel::show(const ByteStore *store, qint64 offset)
{
    const QByteArray bytes = store && offset >= 0 ? store->read(offset, lookedAt) : QByteArray();
    if (bytes == m_bytes)
        return;
    m_bytes = bytes;
    const QList<InspectedValue> values = inspected(bytes);
    for (int row = 0; row < topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = topLevelItem(row);
        item->setText(Little, values.at(row).little);
        item->setText(Big, values.at(row).big);
        item->setToolTip(Little, values.at(row).little);
        item->setToolTip(Big, values.at(row).big);
    }
}

void InspectorPanel::copyCurrent() const
{
    if (const QTreeWidgetItem *item = currentItem(); item && !item->text(currentColumn()).isEmpty())
        QGuiApplication::clipboard()->setText(item->text(currentColumn()));
}

void InspectorPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copyCurrent();
        return event->accept();
    }
    QTreeWidget::keyPressEvent(event);
}

void InspectorPanel::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    connect(menu.addAction(tr("&Copy value")), &QAction::triggered, this,
            &InspectorPanel::copyCurrent);
    menu.exec(event->globalPos());
}

void InspectorPanel::changeEvent(QEvent *event)
{
    QTreeWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange)
        takeFonts();
}

QSize InspectorPanel::sizeHint() const
{
    const int bigWidth = columnWidth(Little);
    return {columnWidth(Name) + columnWidth(Little) + bigWidth, 200};
}

} // namespace forkscope
