#pragma once

#include <QtWidgets/QSplitter>

namespace forkscope {

class BytesPages;
class InspectorPanel;

/// The bytes, and the inspector beside or below them.
class BytesSplitter : public QSplitter
{
    Q_OBJECT

public:
    explicit BytesSplitter(QWidget *parent = nullptr);

    [[nodiscard]] BytesPages *pages() const { return m_pages; }
    [[nodiscard]] InspectorPanel *inspector() const { return m_inspector; }
    /// `room`: how large the pane is. Where that is narrow, the inspector is below the bytes.
    void showInspector(bool shown, QSize room);
    void fit(QSize room);

private:
    void placeInspector(QSize room);

    BytesPages *m_pages;
    InspectorPanel *m_inspector;
};

} // namespace forkscope
