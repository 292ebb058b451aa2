#pragma once

#include "ui/panes/timeline/LaneRaster.h"

#include <QtWidgets/QWidget>

#include <vector>

class QToolButton;

namespace forkscope {

/// Shows the colours of the states with their words; each state can be switched off. It has one
/// row, or in a narrow window as many as the words need, so that no word is cut.
class TimelineLegend : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineLegend(QWidget *parent = nullptr);

    [[nodiscard]] HiddenKinds hidden() const;
    /// Returns the width of a single row.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

Q_SIGNALS:
    void hiddenChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    static QString meaning(BandKind kind);
    [[nodiscard]] std::vector<QRect> placesIn(int width) const;
    void retranslate();
    void place();
    void restyle();

    std::vector<QToolButton *> m_buttons;
};

} // namespace forkscope
