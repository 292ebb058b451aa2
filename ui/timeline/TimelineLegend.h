#pragma once

#include "ui/timeline/LaneRaster.h"

#include <QtWidgets/QWidget>

#include <vector>

class QToolButton;

namespace forkscope {

/// The colours of the states with their words; each can be switched off.
class TimelineLegend : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineLegend(QWidget *parent = nullptr);

    [[nodiscard]] HiddenKinds hidden() const;
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

Q_SIGNALS:
    void hiddenChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void restyle();

    std::vector<QToolButton *> m_buttons;
};

} // namespace forkscope
