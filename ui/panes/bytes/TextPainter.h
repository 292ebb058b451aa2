#pragma once

#include <QtCore/QList>
#include <QtGui/QPalette>
#include <QtGui/QTextLayout>

class QPainter;

namespace forkscope {

class TextRows;
struct ShownLine;
struct StreamScene;

/// What a text is painted with.
struct TextPaper
{
    QPalette palette;
    QFont font; ///< for messages in place of bytes; text has the font of its rows
    QSize size; ///< of the viewport
    bool hasFocus = false;
};

/// Paints what is in sight of a text: the lines, the selection and marks in them, the cursor, and
/// how far the stream was at a chosen time.
class TextPainter
{
public:
    /// All arguments must outlive the painter.
    TextPainter(QPainter *painter, const TextRows &rows, const StreamScene &scene,
                const TextPaper &paper);

    void paint();

private:
    void line(const ShownLine &line, int y);
    void fold(const ShownLine &line, int y);
    void cursor();
    void boundary();
    [[nodiscard]] QList<QTextLayout::FormatRange> formats(const ShownLine &line) const;

    QPainter *m_painter;
    const TextRows &m_rows;
    const StreamScene &m_scene;
    const TextPaper &m_paper;
};

} // namespace forkscope
