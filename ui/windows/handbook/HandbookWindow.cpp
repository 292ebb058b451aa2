#include "ui/windows/handbook/HandbookWindow.h"

#include "ui/shared/CurrentLanguage.h"

#include <QtCore/QEvent>
#include <QtCore/QUrl>
#include <QtGui/QAction>
#include <QtGui/QDesktopServices>
#include <QtGui/QTextCursor>
#include <QtGui/QTextDocument>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QTextBrowser>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

namespace forkscope {

namespace {

constexpr const char *pageProperty = "forkscopeHelpPage";
constexpr int idRole = Qt::UserRole;
const QString firstPage = QStringLiteral("01-welcome");

} // namespace

void setHelpPage(QWidget *widget, const QString &page)
{
    widget->setProperty(pageProperty, page);
}

QString helpPageOf(const QWidget *widget)
{
    for (; widget; widget = widget->parentWidget()) {
        if (const QVariant page = widget->property(pageProperty); page.isValid())
            return page.toString();
    }
    return firstPage;
}

HandbookWindow::HandbookWindow(QWidget *parent)
    : QWidget(parent, Qt::Window), m_search(new QLineEdit(this)), m_list(new QListWidget(this)),
      m_browser(new QTextBrowser(this)), m_back(new QToolButton(this)),
      m_forward(new QToolButton(this))
{
    build();
    retranslate();
    showPage(firstPage);
}

void HandbookWindow::build()
{
    auto *left = new QWidget(this);
    auto *leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins({});
    auto *row = new QHBoxLayout;
    m_back->setArrowType(Qt::LeftArrow);
    m_forward->setArrowType(Qt::RightArrow);
    m_search->setClearButtonEnabled(true);
    row->addWidget(m_back);
    row->addWidget(m_forward);
    row->addWidget(m_search);
    leftColumn->addLayout(row);
    leftColumn->addWidget(m_list);
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_browser->setOpenLinks(false);
    m_browser->setFrameShape(QFrame::NoFrame);
    m_browser->document()->setDocumentMargin(16);
    auto *splitter = new QSplitter(this);
    splitter->addWidget(left);
    splitter->addWidget(m_browser);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes(
        {fontMetrics().averageCharWidth() * 38, fontMetrics().averageCharWidth() * 90});
    auto *column = new QVBoxLayout(this);
    column->addWidget(splitter);
    resize(fontMetrics().averageCharWidth() * 130, fontMetrics().height() * 38);

    auto *find = new QAction(this);
    find->setShortcut(QKeySequence::Find);
    connect(find, &QAction::triggered, m_search, qOverload<>(&QWidget::setFocus));
    auto *close = new QAction(this);
    close->setShortcut(Qt::Key_Escape);
    connect(close, &QAction::triggered, this, &QWidget::close);
    auto *back = new QAction(this);
    back->setShortcut(QKeySequence::Back);
    connect(back, &QAction::triggered, this, [this] { go(-1); });
    auto *forward = new QAction(this);
    forward->setShortcut(QKeySequence::Forward);
    connect(forward, &QAction::triggered, this, [this] { go(1); });
    addActions({find, close, back, forward});
    connect(m_search, &QLineEdit::textChanged, this, &HandbookWindow::fillList);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (m_list->count() > 0)
            showPage(m_list->item(0)->data(idRole).toString());
    });
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item && item->data(idRole).toString() != m_page)
            showPage(item->data(idRole).toString());
    });
    connect(m_browser, &QTextBrowser::anchorClicked, this, &HandbookWindow::openLink);
    connect(m_back, &QToolButton::clicked, this, [this] { go(-1); });
    connect(m_forward, &QToolButton::clicked, this, [this] { go(1); });
}

void HandbookWindow::retranslate()
{
    setWindowTitle(tr("Handbook — Forkscope"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search in the handbook"));
    m_search->setToolTip(tr("Pages that hold all of these words (Ctrl+F)"));
    m_list->setAccessibleName(tr("Pages"));
    m_browser->setAccessibleName(tr("Page"));
    m_back->setToolTip(tr("The page before (Alt+Left)"));
    m_forward->setToolTip(tr("The page after (Alt+Right)"));
    fillList();
}

/// Lists all pages, or those that match the search.
void HandbookWindow::fillList()
{
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    const QList<HandbookPage> &pages = handbookPages(currentLanguage());
    const auto add = [this, &pages](int page, const QString &excerpt) {
        auto *item = new QListWidgetItem(
            excerpt.isEmpty() ? pages[page].title : pages[page].title + u'\n' + excerpt, m_list);
        item->setData(idRole, pages[page].id);
    };
    if (m_search->text().trimmed().isEmpty()) {
        for (int i = 0; i < pages.size(); ++i)
            add(i, {});
    } else {
        for (const HandbookHit &hit : searchHandbook(pages, m_search->text()))
            add(hit.page, hit.excerpt);
    }
    if (m_list->count() == 0) {
        auto *none = new QListWidgetItem(tr("No page holds all of these words."), m_list);
        none->setFlags(Qt::NoItemFlags);
    }
    mark();
}

/// Marks the page that is read in the list.
void HandbookWindow::mark()
{
    const QSignalBlocker blocker(m_list);
    m_list->setCurrentItem(nullptr);
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->data(idRole).toString() == m_page)
            m_list->setCurrentRow(i);
    }
}

void HandbookWindow::showPage(const QString &id)
{
    if (id == m_page)
        return;
    m_visited = m_visited.mid(0, m_at + 1);
    m_visited.append(id);
    m_at = int(m_visited.size()) - 1;
    visit(id);
}

void HandbookWindow::go(int step)
{
    if (m_at + step < 0 || m_at + step >= m_visited.size())
        return;
    m_at += step;
    visit(m_visited[m_at]);
}

void HandbookWindow::visit(const QString &id)
{
    for (const HandbookPage &page : handbookPages(currentLanguage())) {
        if (page.id != id)
            continue;
        m_page = id;
        m_browser->setMarkdown(page.text);
        m_browser->moveCursor(QTextCursor::Start);
    }
    m_back->setEnabled(m_at > 0);
    m_forward->setEnabled(m_at + 1 < m_visited.size());
    mark();
}

void HandbookWindow::openLink(const QUrl &link)
{
    if (link.isRelative())
        showPage(link.fileName().remove(QStringLiteral(".md")));
    else
        QDesktopServices::openUrl(link);
}

void HandbookWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        visit(m_page);
    }
}

} // namespace forkscope
