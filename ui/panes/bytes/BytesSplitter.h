#pragma once

#include <QtWidgets/QSplitter>

namespace forkscope {

class BytesPages;
class InspectorPanel;

/// Holds the bytes, and the inspector beside or below them.
class BytesSplitter : public QSplitter
{
    Q_OBJECT

public:
    explicit BytesSplitter(QWidget *parent = nullptr);

    [[nodiscard]] BytesPages *pages() const { return m_pages; }
    [[nodiscard]] InspectorPanel *inspector() const { return m_inspector; }
    /// Shows or hides the inspector. `room` is the pane's size; in a narrow pane the inspector is
    /// below the bytes.
    void showInspector(bool shown, QSize room);
    void fit(QSize room);

private:
    void placeInspector(QSize room);

    BytesPages *m_pages;
    InspectorPanel *m_inspector;
};

} // namespace forkscope
