#pragma once

#include "ui/panes/bytes/FixedText.h"
#include "ui/panes/bytes/HexRows.h"
#include "ui/panes/bytes/StreamView.h"

namespace forkscope {

/// Shows one stream in hexadecimal: offset | bytes in groups of eight | characters. Only what is in
/// sight is read and painted.
class BytesView : public StreamView
{
    Q_OBJECT

public:
    explicit BytesView(QWidget *parent = nullptr);

    /// Sets one of HexRows::bytesPerRowChoices. The byte at the top stays there.
    void setBytesPerRow(int bytes);

    [[nodiscard]] const HexRows &rows() const override { return m_rows; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

    [[nodiscard]] StreamRows *ownRows() override { return &m_rows; }
    void rowsMoved() override;

private:
    void retranslate();
    void takeFont();
    bool showTip(const QPoint &position, const QPoint &globalPosition);

    FixedText m_text;
    HexRows m_rows;
};

} // namespace forkscope
