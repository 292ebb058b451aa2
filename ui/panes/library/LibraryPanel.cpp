#include "ui/panes/library/LibraryPanel.h"

#include "core/base/FilePath.h"
#include "core/base/ShellWord.h"
#include "core/lessons/LessonBook.h"
#include "ui/files/Examples.h"
#include "ui/files/Lessons.h"
#include "ui/files/RecentFiles.h"
#include "ui/panes/library/LibraryDelegate.h"
#include "ui/shared/CurrentLanguage.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QSignalBlocker>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QHeaderView>

namespace forkscope {

namespace {

QTreeWidgetItem *addEntry(QTreeWidgetItem *section, const QString &name, const QString &detail,
                          const QByteArray &source)
{
    auto *item = new QTreeWidgetItem(section, {name});
    item->setData(0, LibraryDelegate::DetailRole, detail);
    item->setData(0, LibraryDelegate::SourceRole, source);
    item->setData(0, Qt::AccessibleDescriptionRole, detail);
    return item;
}

QString shortDirectory(const QByteArray &path)
{
    const QByteArray directory = parentPath(path);
    const QByteArray home = QFile::encodeName(QDir::homePath());
    if (directory == home || directory.startsWith(home + '/'))
        return shownBytes('~' + directory.mid(home.size()));
    return shownBytes(directory);
}

} // namespace

LibraryPanel::LibraryPanel(RecentFiles *recent, QWidget *parent)
    : QTreeWidget(parent), m_recent(recent), m_lessons(new QTreeWidgetItem(this)),
      m_examples(new QTreeWidgetItem(this)), m_files(new QTreeWidgetItem(this))
{
    setItemDelegate(new LibraryDelegate(this));
    header()->hide();
    setRootIsDecorated(false);
    setIndentation(0);
    setItemsExpandable(false);
    setExpandsOnDoubleClick(false);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    for (QTreeWidgetItem *section : {m_lessons, m_examples, m_files})
        section->setFlags(Qt::ItemIsEnabled);
    fillLessons();
    fillExamples();
    fillRecent();
    retranslate();
    connect(this, &QTreeWidget::itemClicked, this, &LibraryPanel::choose);
    connect(m_recent, &RecentFiles::changed, this, &LibraryPanel::fillRecent);
}

void LibraryPanel::setShown(const QByteArray &source)
{
    m_shown = source;
    markShown();
}

QSize LibraryPanel::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 34, fontMetrics().height() * 20};
}

void LibraryPanel::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
        event->modifiers() == Qt::NoModifier) {
        choose(currentItem());
        return;
    }
    QTreeWidget::keyPressEvent(event);
}

void LibraryPanel::focusInEvent(QFocusEvent *event)
{
    // Qt 6.4 crashes with screen readers in a focused view that has no current index.
    if (!currentItem() && m_lessons->childCount() > 0)
        setCurrentItem(m_lessons->child(0), 0, QItemSelectionModel::NoUpdate);
    QTreeWidget::focusInEvent(event);
}

void LibraryPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QTreeWidget::changeEvent(event);
}

void LibraryPanel::setFinished(const QStringList &lessons)
{
    m_finished = lessons;
    nameLessons();
}

void LibraryPanel::fillLessons()
{
    for (const Lesson &lesson : lessonBook())
        addEntry(m_lessons, QString(), QString(), lessonSource(lesson.name));
    m_lessons->setExpanded(true);
}

void LibraryPanel::nameLessons()
{
    const QList<Lesson> &all = lessonBook();
    for (int i = 0; i < m_lessons->childCount(); ++i) {
        const Lesson &lesson = all[i];
        const bool finished = m_finished.contains(lesson.name);
        QTreeWidgetItem *item = m_lessons->child(i);
        item->setText(0, QStringLiteral("%1%2. %3")
                             .arg(finished ? QStringLiteral("✓ ") : QString())
                             .arg(lesson.number)
                             .arg(lesson.title.in(currentLanguage())));
        item->setToolTip(0, lesson.goal.in(currentLanguage()));
        item->setData(0, Qt::AccessibleDescriptionRole, finished ? tr("finished") : QString());
    }
}

void LibraryPanel::fillExamples()
{
    const QList<Example> all = examples();
    for (const Example &example : all)
        addEntry(m_examples, example.name, example.chain, example.resource)
            ->setToolTip(0, example.chain);
    m_examples->setExpanded(true);
}

void LibraryPanel::fillRecent()
{
    qDeleteAll(m_files->takeChildren());
    for (const QByteArray &path : m_recent->paths())
        addEntry(m_files, shownBytes(nameWithoutSuffix(path)), shortDirectory(path), path)
            ->setToolTip(0, shownBytes(path));
    m_files->setHidden(m_files->childCount() == 0);
    m_files->setExpanded(true);
    markShown();
}

void LibraryPanel::retranslate()
{
    setAccessibleName(tr("Library"));
    m_lessons->setText(0, tr("Lessons"));
    nameLessons();
    m_examples->setText(0, tr("Examples"));
    m_files->setText(0, tr("Recent Files"));
    const QList<Example> all = examples();
    for (int i = 0; i < m_examples->childCount(); ++i)
        m_examples->child(i)->setText(0, all.value(i).name);
}

void LibraryPanel::choose(QTreeWidgetItem *item)
{
    if (!item || !item->parent())
        return;
    const QByteArray source = item->data(0, LibraryDelegate::SourceRole).toByteArray();
    // If opening is refused, the mark must go back to where it was. Opening may fill the list of
    // recent files anew, so `item` must not be used after this.
    Q_EMIT chosen(source);
    markShown();
}

void LibraryPanel::markShown()
{
    clearSelection();
    for (const QTreeWidgetItem *section : {m_lessons, m_examples, m_files}) {
        for (int i = 0; i < section->childCount(); ++i) {
            QTreeWidgetItem *item = section->child(i);
            if (!m_shown.isEmpty() &&
                item->data(0, LibraryDelegate::SourceRole).toByteArray() == m_shown) {
                setCurrentItem(item);
                return;
            }
        }
    }
}

} // namespace forkscope
