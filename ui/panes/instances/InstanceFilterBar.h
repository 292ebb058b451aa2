#pragma once

#include "ui/panes/instances/InstanceOrder.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace forkscope {

/// The bar in which the user chooses which instances are shown, and which says how many these are.
class InstanceFilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit InstanceFilterBar(QWidget *parent = nullptr);

    /// Returns the filter that the controls describe.
    [[nodiscard]] InstanceFilter filter() const;
    /// Restricts the filter to instances that lived in this time; none removes the restriction.
    void setSpan(std::optional<TimeSpan> span);
    /// Sets the numbers that are shown beside the filter.
    void setCounts(int shown, int all);
    /// Gives the text field the focus and selects its text.
    void focusText();

Q_SIGNALS:
    /// Sent when the filter changes; after typing only after a pause, so that a word filters once.
    void filterChanged();
    /// Sent when the user wants to go back to the rows.
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
