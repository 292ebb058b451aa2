#pragma once

#include "core/capture/search/ByteQuery.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace forkscope {

/// Asks what to find in the bytes and shows the result. It searches nothing itself.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    enum class Kind : quint8 { Text, Hex, Expression };

    explicit FindBar(QWidget *parent = nullptr);

    /// Shows the bar and gives it the focus.
    void open();
    [[nodiscard]] QString text() const;
    [[nodiscard]] Kind kind() const;
    /// Returns the text as a query, or what is wrong with it.
    [[nodiscard]] ByteQuery::Made query() const;

    /// Shows "3 of 17" beside the text.
    void setCount(const QString &text);
    /// Shows a line below: an error, or that the search went on from the other end.
    void setNote(const QString &text, bool isError);
    [[nodiscard]] QString countText() const;
    [[nodiscard]] QString noteText() const;
    /// Makes buttons for the actions, with the actions' words and keys.
    void setActions(QAction *next, QAction *previous);

    [[nodiscard]] QLineEdit *edit() const { return m_edit; }
    [[nodiscard]] QComboBox *kinds() const { return m_kinds; }
    [[nodiscard]] QToolButton *caseButton() const { return m_case; }

Q_SIGNALS:
    /// Sent when something else is to be searched for.
    void changed();
    void nextWanted();
    void previousWanted();
    /// Sent when the bar is hidden, so that another widget can take the focus.
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeRow();
    void retranslate();
    void showKind();
    void close();

    QLineEdit *m_edit;
    QComboBox *m_kinds;
    QToolButton *m_case;
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_close;
    QLabel *m_count;
    QLabel *m_note;
};

} // namespace forkscope
