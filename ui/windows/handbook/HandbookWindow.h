#pragma once

#include "ui/windows/handbook/Handbook.h"

#include <QtWidgets/QWidget>

class QAction;
class QLineEdit;
class QListWidget;
class QTextBrowser;
class QToolButton;

namespace forkscope {

/// The page of the handbook that F1 opens where the focus is in `widget` or in what it holds.
void setHelpPage(QWidget *widget, const QString &page);
/// That of the nearest widget with one; the first page where there is none.
QString helpPageOf(const QWidget *widget);

/// The handbook: its pages, or the ones that hold what is looked for, and beside them the page that
/// is read. Links lead from page to page; others open in the desktop's browser, when clicked.
class HandbookWindow : public QWidget
{
    Q_OBJECT

public:
    explicit HandbookWindow(QWidget *parent = nullptr);

    /// In the language that is spoken.
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
    QStringList m_visited; ///< pages, and where in them one is
    int m_at = -1;
};

} // namespace forkscope
