#pragma once

#include "ui/shared/plots/PlotLayout.h"

#include <QtWidgets/QWidget>

namespace forkscope {

/// Shows a figure: axes, what was measured, what is drawn beside it. The pointer or the arrow keys
/// go from item to item, and what is read is written and said.
class PlotView : public QWidget
{
    Q_OBJECT

public:
    explicit PlotView(QWidget *parent = nullptr);

    /// What is read stays read where the items are at the same places as before.
    void setFigure(plot::Figure figure);
    [[nodiscard]] const plot::Figure &figure() const { return m_figure; }
    void setRoom(plot::Room room);

    /// Index of the item that is read; −1: none.
    [[nodiscard]] int current() const { return m_current; }
    void setCurrent(int item);
    /// What is written of the item that is read; empty: none is.
    [[nodiscard]] QString readout() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] plot::Layout layoutNow() const { return {m_figure, size(), font(), m_room}; }
    void tell();

    plot::Figure m_figure;
    plot::Room m_room = plot::Room::Ample;
    int m_current = -1;
};

} // namespace forkscope
