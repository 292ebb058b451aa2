#pragma once

#include <QtWidgets/QWidget>

class QLabel;
class QLineEdit;

namespace forkscope {

/// A line for an offset (see GoToOffset.h). An error is shown beside it.
class GoToBar : public QWidget
{
    Q_OBJECT

public:
    explicit GoToBar(QWidget *parent = nullptr);

    /// Shows the bar and gives it the focus.
    void open();
    /// Sets where the cursor is (−1: nowhere) and how many bytes the stream has.
    void setStream(qint64 cursor, qint64 total);

    [[nodiscard]] QLineEdit *edit() const { return m_edit; }
    [[nodiscard]] QString errorText() const;

Q_SIGNALS:
    void offsetChosen(qint64 offset);
    /// Sent when the bar is hidden, so that another widget can take the focus.
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void check();
    void go();
    void close();

    QLabel *m_title;
    QLineEdit *m_edit;
    QLabel *m_error;
    qint64 m_cursor = -1;
    qint64 m_total = 0;
};

} // namespace forkscope
