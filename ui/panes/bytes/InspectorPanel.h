#pragma once

#include "ui/panes/bytes/BytesLayout.h"

#include <QtWidgets/QTreeWidget>

namespace forkscope {

/// Shows the bytes at the cursor read in many ways (Inspection.h), with both orders of bytes side
/// by side. Ctrl+C or a double click copies a value.
class InspectorPanel : public QTreeWidget
{
    Q_OBJECT

public:
    explicit InspectorPanel(QWidget *parent = nullptr);

    /// Shows the bytes from `offset` on; nothing for a null store or an offset of −1.
    void show(const ByteStore *store, qint64 offset);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void takeFonts();
    void retranslate();
    void copyCurrent() const;

    QByteArray m_bytes;
};

} // namespace forkscope
