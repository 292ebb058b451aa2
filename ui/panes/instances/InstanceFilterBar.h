#pragma once

#include "ui/panes/instances/InstanceOrder.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace forkscope {

/// Where the user says which instances are shown, and reads how many these are.
class InstanceFilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit InstanceFilterBar(QWidget *parent = nullptr);

    /// What the controls say now.
    [[nodiscard]] InstanceFilter filter() const;
    /// Only instances that lived in this time; nothing: all.
    void setSpan(std::optional<TimeSpan> span);
    /// Said beside the filter.
    void setCounts(int shown, int all);
    /// To type a text, or another one than there is.
    void focusText();

Q_SIGNALS:
    /// A moment after the user has typed, so that a word is filtered by once.
    void filterChanged();
    /// The user wants to go on among the rows.
    void left();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void showCounts();
    void apply();
    void escape();

    QComboBox *m_outcome;
    QLineEdit *m_text;
    QLabel *m_counts;
    QTimer m_pause;
    std::optional<TimeSpan> m_span;
    int m_shown = 0;
    int m_all = 0;
};

} // namespace forkscope
