#include "ui/windows/outputs/OutputGroupsDialog.h"

#include "core/capture/Capture.h"
#include "core/record/RunRecord.h"
#include "ui/shared/Format.h"
#include "ui/shared/Zoom.h"
#include "ui/windows/outputs/CompareWords.h"

#include <QtCore/QEvent>
#include <QtCore/QLocale>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace forkscope {

namespace {

enum Column { Letter, Count, Bytes, Digest, First, Instances, ColumnCount };

constexpr int pollMs = 100;
constexpr QSize firstDialogSize{760, 340};

using Stores = std::vector<std::shared_ptr<const ByteStore>>;

std::shared_ptr<const ByteStore> nothing()
{
    auto store = std::make_shared<ByteStore>(0);
    store->finish();
    return store;
}

std::shared_ptr<const ByteStore> outputOf(const RunRecord &record, int instance)
{
    const int last = int(record.plan().pipeline.stages.size()) - 1;
    const auto store = record.capture()->find({{instance, last}, StreamKind::Output});
    return store ? store : nothing();
}

} // namespace

OutputGroupsDialog::OutputGroupsDialog(QWidget *parent)
    : QDialog(parent), m_summary(new QLabel(this)), m_list(new QTreeWidget(this))
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_compare = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_close = buttons->button(QDialogButtonBox::Close);
    for (QPushButton *button : {m_compare, m_close})
        button->setAutoDefault(false); // the Return key belongs to the list
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_summary);
    column->addWidget(m_list, 1);
    column->addWidget(buttons);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_list->setColumnCount(ColumnCount);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_poll.setInterval(pollMs);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_compare, &QPushButton::clicked, this, &OutputGroupsDialog::compareCurrent);
    connect(m_list, &QTreeWidget::itemActivated, this, &OutputGroupsDialog::compareCurrent);
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this] {
        m_compare->setEnabled(m_list->indexOfTopLevelItem(m_list->currentItem()) > 0);
    });
    connect(&m_poll, &QTimer::timeout, this, &OutputGroupsDialog::showFirsts);
    connect(&m_job, &StreamJob::finished, this, &OutputGroupsDialog::showFirsts);
    resize(firstDialogSize);
    retranslate();
}

void OutputGroupsDialog::retranslate()
{
    setWindowTitle(tr("Equal Outputs"));
    m_list->setHeaderLabels({tr("group"), tr("count"), tr("bytes"), tr("digest"),
                             tr("differs from the first"), tr("instances")});
    m_list->setAccessibleName(tr("Groups of equal outputs"));
    m_summary->setAccessibleName(tr("How many are equal"));
    const QStringList help{tr("A letter for each different output"),
                           tr("How many instances have it"),
                           tr("Its size"),
                           tr("XXH3-128 of all its bytes"),
                           tr("The first byte that is another than in the largest group"),
                           tr("Which instances have it")};
    for (int column = 0; column < help.size(); ++column)
        m_list->headerItem()->setToolTip(column, help[column]);
    m_compare->setText(tr("&Compare with the first"));
    m_compare->setToolTip(tr("Shows the first output of this group beside that of the largest"));
    m_close->setToolTip(tr("Closes this window; nothing is changed"));
    fill();
}

void OutputGroupsDialog::setGroups(const RunRecord *record, const OutputGroups &groups)
{
    m_job.cancel();
    m_record = record;
    m_groups = groups;
    m_order = groups.bySize();
    fill();
    if (isVisible())
        look();
}

/// Returns "#0, #3, #4 …", with as many as can be read at a glance.
QString OutputGroupsDialog::instancesText(const std::vector<int> &instances) const
{
    constexpr size_t most = 12;
    std::vector<int> sorted = instances;
    std::sort(sorted.begin(), sorted.end());
    QStringList names;
    for (size_t i = 0; i < std::min(most, sorted.size()); ++i)
        names.append(u'#' + QString::number(sorted[i]));
    return names.join(QStringLiteral(", ")) +
           (sorted.size() > most ? QStringLiteral(" …") : QString());
}

void OutputGroupsDialog::fill()
{
    constexpr int shownDigest = 8; ///< hex digits, as in the table of instances
    const int current = std::max(m_list->indexOfTopLevelItem(m_list->currentItem()), 0);
    m_list->clear();
    QList<QTreeWidgetItem *> items;
    for (const int group : m_order) {
        const OutputGroups::Group &one = m_groups.groups()[size_t(group)];
        auto *item = new QTreeWidgetItem;
        item->setText(Letter, OutputGroups::letters(group));
        item->setText(Count, QLocale().toString(qlonglong(one.instances.size())));
        const qint64 bytes = outputOf(*m_record, one.instances.front())->extent().total;
        item->setText(Bytes, format::byteCount(bytes));
        item->setText(Digest, QString::fromLatin1(one.digest.left(shownDigest)));
        item->setToolTip(Digest, QString::fromLatin1(one.digest));
        item->setFont(Digest, fixedFont());
        item->setText(Instances, instancesText(one.instances));
        for (const int column : {Count, Bytes})
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        items.append(item);
    }
    m_list->addTopLevelItems(items);
    // Qt 6.4 crashes with screen readers in a list that has lines but no current one.
    m_list->setCurrentItem(m_list->topLevelItem(std::min<int>(current, int(items.size()) - 1)));
    m_compare->setEnabled(m_list->indexOfTopLevelItem(m_list->currentItem()) > 0);
    for (int column = 0; column < ColumnCount; ++column)
        m_list->header()->resizeSection(column, m_list->header()->sectionSizeHint(column));
    const int number = fontMetrics().horizontalAdvance(QStringLiteral("1023 KiB ")) + 12;
    m_list->header()->resizeSection(Bytes, std::max(number, m_list->columnWidth(Bytes)));
    m_list->header()->resizeSection(Digest, fontMetrics().averageCharWidth() * 14);
    m_list->header()->resizeSection(First, fontMetrics().averageCharWidth() * 32);
    showFirsts();
}

/// Searches where each group begins to differ from the first, one after another.
void OutputGroupsDialog::look()
{
    m_firsts = std::make_shared<Firsts>();
    if (!m_record || m_order.size() < 2)
        return;
    Stores stores;
    for (const int group : m_order)
        stores.push_back(outputOf(*m_record, m_groups.groups()[size_t(group)].instances.front()));
    m_job.start([stores, firsts = m_firsts](ByteWork *work) {
        for (size_t i = 1; i < stores.size() && !work->cancelled; ++i) {
            const Difference found = nextDifference(*stores[0], *stores[i], 0, work);
            const std::lock_guard lock(firsts->mutex);
            firsts->found.push_back(found);
        }
    });
    m_poll.start();
}

void OutputGroupsDialog::showFirsts()
{
    if (!m_job.isRunning())
        m_poll.stop();
    std::vector<Difference> found;
    if (m_firsts) {
        const std::lock_guard lock(m_firsts->mutex);
        found = m_firsts->found;
    }
    std::vector<qint64> offsets;
    for (size_t i = 0; i < found.size(); ++i) {
        offsets.push_back(found[i].end == ByteWorkEnd::Found ? found[i].range.begin : -1);
        if (QTreeWidgetItem *item = m_list->topLevelItem(int(i) + 1))
            item->setText(First, words::firstDifference(found[i]));
    }
    m_summary->setText(words::groups(m_groups, offsets));
}

void OutputGroupsDialog::compareCurrent()
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    if (row < 1)
        return;
    const auto firstOf = [this](int line) {
        const auto &instances = m_groups.groups()[size_t(m_order[size_t(line)])].instances;
        return *std::min_element(instances.begin(), instances.end());
    };
    Q_EMIT compareRequested(firstOf(0), firstOf(row));
}

QString OutputGroupsDialog::summary() const
{
    return m_summary->text();
}

void OutputGroupsDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    look();
}

void OutputGroupsDialog::hideEvent(QHideEvent *event)
{
    QDialog::hideEvent(event);
    m_job.cancel();
    m_poll.stop();
}

void OutputGroupsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace forkscope
