#pragma once

#include "ui/windows/handbook/Handbook.h"

#include <QtWidgets/QWidget>

class QAction;
class QLineEdit;
class QListWidget;
class QTextBrowser;
class QToolButton;

namespace forkscope {

/// Sets the page of the handbook that F1 opens while the focus is in `widget` or in a widget inside
/// it.
void setHelpPage(QWidget *widget, const QString &page);
/// Returns the page of the widget or of its nearest ancestor with one; the first page if none has
/// one.
QString helpPageOf(const QWidget *widget);

/// The handbook: a list of all pages, or of those that match a search, beside the page that is
/// read. Links to pages open here, other links in the desktop's browser.
class HandbookWindow : public QWidget
{
    Q_OBJECT

public:
    explicit HandbookWindow(QWidget *parent = nullptr);

    /// Shows a page in the current language.
    void showPage(const QString &id);
    [[nodiscard]] QString currentPage() const { return m_page; }

    [[nodiscard]] QLineEdit *searchEdit() const { return m_search; }
    [[nodiscard]] QListWidget *list() const { return m_list; }
    [[nodiscard]] QTextBrowser *browser() const { return m_browser; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void fillList();
    void openLink(const QUrl &link);
    void go(int step);
    void visit(const QString &id);
    void mark();

    QLineEdit *m_search;
    QListWidget *m_list;
    QTextBrowser *m_browser;
    QToolButton *m_back;
    QToolButton *m_forward;
    QString m_page;
    QStringList m_visited; ///< the pages visited, for Back and Forward; m_at is the present one
    int m_at = -1;
};

} // namespace forkscope
