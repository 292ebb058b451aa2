#pragma once

#include "ui/panes/bytes/BytesLayout.h"

#include <QtWidgets/QTreeWidget>

namespace forkscope {

/// The bytes at the cursor read in many ways, both orders of bytes beside each other; see
/// Inspection.h. What is selected in it is copied with Ctrl+C or a double click.
class InspectorPanel : public QTreeWidget
{
    Q_OBJECT

public:
    explicit InspectorPanel(QWidget *parent = nullptr);

    /// What stands from `offset` on; null store or −1: nothing.
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
