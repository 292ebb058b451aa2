#include "ui/panes/chain/EnvironmentTable.h"

#include "ui/panes/chain/CellDelegate.h"
#include "ui/panes/chain/EnvironmentModel.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

namespace forkscope {

namespace {

/// Edits a cell as a choice between text and hex bytes.
class FormDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &,
                          const QModelIndex &) const override
    {
        auto *box = new QComboBox(parent);
        for (const auto form : {EnvironmentModel::Text, EnvironmentModel::Hex})
            box->addItem(EnvironmentModel::formName(form), static_cast<int>(form));
        auto *self = const_cast<FormDelegate *>(this);
        connect(box, &QComboBox::activated, self, [self, box] {
            Q_EMIT self->commitData(box);
            Q_EMIT self->closeEditor(box);
        });
        return box;
    }

    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        auto *box = static_cast<QComboBox *>(editor);
        box->setCurrentIndex(box->findData(index.data(Qt::EditRole)));
    }

    void setModelData(QWidget *editor, QAbstractItemModel *model,
                      const QModelIndex &index) const override
    {
        model->setData(index, static_cast<QComboBox *>(editor)->currentData(), Qt::EditRole);
    }
};

} // namespace

EnvironmentTable::EnvironmentTable(const QList<Variable> &variables, QWidget *parent)
    : QWidget(parent), m_model(new EnvironmentModel(variables, this)), m_view(new QTableView(this)),
      m_remove(new QPushButton(tr("Remove variable"), this))
{
    m_view->setModel(m_model);
    m_view->setAccessibleName(tr("Environment variables of the stage"));
    m_view->setItemDelegate(new CellDelegate(m_view));
    m_view->setItemDelegateForColumn(EnvironmentModel::Form, new FormDelegate(m_view));
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked |
                            QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setTabKeyNavigation(false);
    m_view->setWordWrap(false);
    m_view->verticalHeader()->hide();
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setSectionResizeMode(EnvironmentModel::Value, QHeaderView::Stretch);
    m_view->setColumnWidth(EnvironmentModel::Name, 130);
    m_view->setColumnWidth(EnvironmentModel::Form, 100);
    m_view->setColumnWidth(EnvironmentModel::Secret, 64);
    m_view->setMinimumHeight(m_view->fontMetrics().height() * 6);
    if (m_model->rowCount() > 0)
        m_view->setCurrentIndex(m_model->index(0, 0));

    auto *addButton = new QPushButton(tr("Add variable"), this);
    auto *show = new QCheckBox(tr("Show secret values"), this);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(addButton);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    buttons->addWidget(show);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    layout->addLayout(buttons);

    connect(addButton, &QPushButton::clicked, this, &EnvironmentTable::add);
    connect(m_remove, &QPushButton::clicked, this, &EnvironmentTable::removeSelected);
    connect(show, &QCheckBox::toggled, m_model, &EnvironmentModel::setSecretsShown);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &EnvironmentTable::changed);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &EnvironmentTable::changed);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &EnvironmentTable::changed);
    const auto enable = [this] { m_remove->setEnabled(m_model->rowCount() > 0); };
    connect(this, &EnvironmentTable::changed, this, enable);
    enable();
}

void EnvironmentTable::add()
{
    const QModelIndex index = m_model->index(m_model->addRow(), EnvironmentModel::Name);
    m_view->setCurrentIndex(index);
    m_view->edit(index);
}

void EnvironmentTable::removeSelected()
{
    const int row =
        m_view->currentIndex().isValid() ? m_view->currentIndex().row() : m_model->rowCount() - 1;
    m_model->removeRows(row, 1);
    if (m_model->rowCount() > 0)
        m_view->setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1), 0));
}

} // namespace forkscope
