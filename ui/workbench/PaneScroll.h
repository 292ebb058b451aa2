#pragma once

#include <QtWidgets/QScrollArea>

namespace forkscope {

/// What is in a pane while the interface is enlarged: it may become as small as it could
/// before, and is scrolled. So the panes of a small window stay in it.
class PaneScroll : public QScrollArea
{
public:
    PaneScroll(QWidget *content, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace forkscope
