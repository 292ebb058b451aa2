#include "ui/panes/chain/ArgumentList.h"

#include "ui/panes/chain/BytesText.h"
#include "ui/panes/chain/CellDelegate.h"
#include "ui/shared/Zoom.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace forkscope {

namespace {

QListWidgetItem *makeItem(const QString &text)
{
    auto *item = new QListWidgetItem(text);
    item->setFlags(item->flags() | Qt::ItemIsEditable);
    return item;
}

} // namespace

ArgumentList::ArgumentList(const QList<QByteArray> &arguments, QWidget *parent)
    : QWidget(parent), m_list(new QListWidget(this)), m_remove(new QPushButton(tr("Remove"), this)),
      m_up(new QPushButton(tr("Up"), this)), m_down(new QPushButton(tr("Down"), this))
{
    m_list->setAccessibleName(tr("Arguments of the stage"));
    m_list->setFont(fixedFont());
    m_list->setItemDelegate(new CellDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked |
                            QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_list->setUniformItemSizes(true);
    m_list->setAlternatingRowColors(true);
    m_list->setMinimumHeight(m_list->fontMetrics().height() * 6);
    for (const QByteArray &argument : arguments)
        m_list->addItem(
            makeItem(argument.isEmpty() ? QStringLiteral("$''") : textOfBytes(argument)));
    m_list->setCurrentRow(0);

    auto *addButton = new QPushButton(tr("Add argument"), this);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {addButton, m_remove, m_up, m_down})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    layout->addLayout(buttons);

    connect(addButton, &QPushButton::clicked, this, &ArgumentList::addAfterCurrent);
    connect(m_remove, &QPushButton::clicked, this, &ArgumentList::removeCurrent);
    connect(m_up, &QPushButton::clicked, this, [this] { moveCurrent(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveCurrent(1); });
    connect(m_list, &QListWidget::itemChanged, this, &ArgumentList::changed);
    connect(m_list, &QListWidget::currentRowChanged, this, &ArgumentList::updateButtons);
    updateButtons();
}

QList<QByteArray> ArgumentList::arguments() const
{
    QList<QByteArray> result;
    for (int i = 0; i < m_list->count(); ++i) {
        const QString text = m_list->item(i)->text();
        const auto bytes = bytesOfText(text);
        if (!text.isEmpty() && bytes)
            result.append(*bytes);
    }
    return result;
}

QString ArgumentList::problem() const
{
    for (int i = 0; i < m_list->count(); ++i) {
        const auto bytes = bytesOfText(m_list->item(i)->text());
        if (!bytes)
            return tr("Argument %1, column %2: %3")
                .arg(i + 1)
                .arg(bytes.error().column)
                .arg(bytes.error().message);
    }
    return {};
}

void ArgumentList::addAfterCurrent()
{
    const int row = m_list->currentRow() + 1;
    m_list->insertItem(row, makeItem({}));
    m_list->setCurrentRow(row);
    m_list->editItem(m_list->item(row));
    updateButtons();
    Q_EMIT changed();
}

void ArgumentList::removeCurrent()
{
    delete m_list->takeItem(m_list->currentRow());
    updateButtons();
    Q_EMIT changed();
}

void ArgumentList::moveCurrent(int by)
{
    const int row = m_list->currentRow();
    QListWidgetItem *item = m_list->takeItem(row);
    m_list->insertItem(row + by, item);
    m_list->setCurrentRow(row + by);
    updateButtons();
    Q_EMIT changed();
}

void ArgumentList::updateButtons()
{
    const int row = m_list->currentRow();
    m_remove->setEnabled(row >= 0);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_list->count());
}

} // namespace forkscope
