#pragma once

#include <QtWidgets/QScrollArea>

namespace forkscope {

/// Scrolls the content of a pane while the interface is enlarged. So the pane may become as small
/// as before, and the panes of a small window still fit into it.
class PaneScroll : public QScrollArea
{
public:
    PaneScroll(QWidget *content, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace forkscope
