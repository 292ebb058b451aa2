#pragma once

#include "ui/timeline/LaneRaster.h"

#include <QtWidgets/QWidget>

#include <vector>

class QGridLayout;
class QToolButton;

namespace forkscope {

/// The colours of the states with their words; each can be switched off.
class TimelineLegend : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineLegend(QWidget *parent = nullptr);

    [[nodiscard]] HiddenKinds hidden() const;
    /// As wide as a single row.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

Q_SIGNALS:
    void hiddenChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void layOut(int rows);
    void retranslate();
    void restyle();

    QGridLayout *m_grid = nullptr;
    int m_rows = 0; ///< one, or two where there is no room for it
    std::vector<QToolButton *> m_buttons;
};

} // namespace forkscope
