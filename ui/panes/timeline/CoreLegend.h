#pragma once

#include "core/record/RunRecordFwd.h"

#include <QtWidgets/QWidget>

namespace forkscope {

/// Shows whom the shades in the lanes of cores stand for: the stages of a chain, or instances.
class CoreLegend : public QWidget
{
    Q_OBJECT

public:
    explicit CoreLegend(QWidget *parent = nullptr);

    /// Names what the record shows; nothing for null.
    void setRecord(const RunRecord *record);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QStringList m_words; ///< one for each shade that occurs
};

} // namespace forkscope
