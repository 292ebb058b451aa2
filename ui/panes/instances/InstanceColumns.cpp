#include "ui/panes/instances/InstanceColumns.h"

#include "ui/panes/instances/InstancesDelegate.h"
#include "ui/panes/instances/InstancesModel.h"
#include "ui/shared/Zoom.h"

#include <QtCore/QDataStream>
#include <QtCore/QIODevice>
#include <QtGui/QActionGroup>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QTreeView>

#include <array>

namespace forkscope {

namespace {

constexpr int cellMargin = 12; // pixels, both sides together
constexpr quint32 stateVersion = 2;

} // namespace

InstanceColumns::InstanceColumns(QTreeView *tree, InstancesModel *model, QWidget *owner)
    : QObject(owner), m_tree(tree), m_model(model), m_menu(new QMenu(owner))
{
    connect(m_menu, &QMenu::aboutToShow, this, &InstanceColumns::fillMenu);
    QHeaderView *header = tree->header();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, [this, header](const QPoint &at) {
        m_menu->popup(header->viewport()->mapToGlobal(at));
    });
}

std::vector<int> InstanceColumns::shown() const
{
    const QHeaderView *header = m_tree->header();
    std::vector<int> columns;
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        if (!header->isSectionHidden(column))
            columns.push_back(column);
    }
    return columns;
}

void InstanceColumns::retranslate()
{
    m_menu->setTitle(tr("Columns"));
}

void InstanceColumns::fillMenu()
{
    m_menu->clear();
    QHeaderView *header = m_tree->header();
    for (int column = 1; column < instanceColumnCount; ++column) {
        QAction *action = m_menu->addAction(
            m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        connect(action, &QAction::toggled, this, [this, header, column](bool shown) {
            header->setSectionHidden(column, !shown);
            widenForTitles();
        });
    }
    m_menu->addSeparator();
    delete m_endBytesMenu; // clear() does not delete it
    m_endBytesMenu = m_menu->addMenu(tr("&Bytes of each output"));
    fillEndBytesMenu(m_endBytesMenu);
    connect(m_menu->addAction(tr("&Reset columns")), &QAction::triggered, this,
            &InstanceColumns::reset);
}

void InstanceColumns::fillEndBytesMenu(QMenu *menu)
{
    const EndBytes now = m_model->endBytes();
    const auto add = [this, menu, now](QActionGroup *group, const QString &text, EndBytes other) {
        QAction *action = group->addAction(menu->addAction(text));
        action->setCheckable(true);
        action->setChecked(other == now);
        connect(action, &QAction::triggered, this, [this, other] { Q_EMIT endBytesChosen(other); });
    };
    auto *place = new QActionGroup(menu);
    add(place, tr("&Last bytes"), {now.count, true, now.python});
    add(place, tr("&First bytes"), {now.count, false, now.python});
    menu->addSeparator();
    auto *counts = new QActionGroup(menu);
    for (const int count : {4, 10, 16, 32})
        add(counts, tr("%1 bytes").arg(count), {count, now.last, now.python});
    menu->addSeparator();
    auto *formats = new QActionGroup(menu);
    add(formats, tr("As &Python writes them"), {now.count, now.last, true});
    add(formats, tr("In &hex"), {now.count, now.last, false});
}

void InstanceColumns::reset()
{
    QHeaderView *header = m_tree->header();
    std::array<InstanceColumn, instanceColumnCount> columns{};
    for (int column = 0; column < instanceColumnCount; ++column)
        columns.at(size_t(definitionOf(InstanceColumn(column)).place)) = InstanceColumn(column);
    int place = 0;
    for (const InstanceColumn one : columns) {
        const int column = int(one);
        header->setSectionHidden(column, definitionOf(one).isExtra);
        header->moveSection(header->visualIndex(column), place++);
        header->resizeSection(column, firstWidth(one));
    }
    widenForTitles();
    header->setSortIndicator(int(InstanceColumn::Number), Qt::AscendingOrder);
}

/// Returns a width for what a column usually holds.
int InstanceColumns::firstWidth(InstanceColumn column) const
{
    const ColumnDefinition &is = definitionOf(column);
    const QFontMetrics metrics = is.isFixed || column == InstanceColumn::Number
                                     ? QFontMetrics(fixedFont())
                                     : m_tree->fontMetrics();
    int width = metrics.horizontalAdvance(QString::fromUtf16(is.usual)) + cellMargin;
    if (column == InstanceColumn::Number)
        width += 2 * indentation;
    if (column == InstanceColumn::Outcome)
        width += 2 * uiPixels(InstancesDelegate::markSize);
    return width;
}

void InstanceColumns::widenForTitles()
{
    QHeaderView *header = m_tree->header();
    for (int column = 0; column < instanceColumnCount; ++column) {
        const int wanted = header->sectionSizeHint(column);
        if (!header->isSectionHidden(column) && header->sectionSize(column) < wanted)
            header->resizeSection(column, wanted);
    }
}

QByteArray InstanceColumns::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    const EndBytes &bytes = m_model->endBytes();
    stream << stateVersion << qint32(instanceColumnCount) << m_tree->header()->saveState()
           << qint32(bytes.count) << bytes.last << bytes.python;
    return state;
}

bool InstanceColumns::restoreState(const QByteArray &state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 version = 0;
    qint32 columns = 0;
    QByteArray headerState;
    qint32 count = 0;
    EndBytes bytes;
    stream >> version >> columns >> headerState >> count >> bytes.last >> bytes.python;
    bytes.count = count;
    if (stream.status() != QDataStream::Ok || version != stateVersion || count < 1 ||
        count > EndBytes::most || columns != instanceColumnCount ||
        !m_tree->header()->restoreState(headerState)) {
        return false;
    }
    m_model->setEndBytes(bytes);
    return true;
}

} // namespace forkscope
