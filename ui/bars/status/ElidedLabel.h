#pragma once

#include <QtWidgets/QLabel>

namespace forkscope {

/// A line of plain text that gives way: where there is no room it ends in “…”, and its tool tip has
/// the whole.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;
    /// What is seen of text().
    [[nodiscard]] QString shownText() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
};

} // namespace forkscope
