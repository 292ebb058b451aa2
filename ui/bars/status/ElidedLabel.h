#pragma once

#include <QtWidgets/QLabel>

namespace forkscope {

/// A line of plain text that may be narrower than its text: it then ends in “…”, and its tool tip
/// shows the whole text.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;
    /// Returns the part of text() that is seen.
    [[nodiscard]] QString shownText() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
};

} // namespace forkscope
