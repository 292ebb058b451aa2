#include "ui/panes/bytes/FixedText.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QGlyphRun>
#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

namespace forkscope {

namespace {

constexpr char firstGlyph = ' ';
constexpr char lastGlyph = '~';

QString allCharacters()
{
    QString characters;
    for (char c = firstGlyph; c <= lastGlyph; ++c)
        characters.append(QLatin1Char(c));
    return characters;
}

} // namespace

FixedText::FixedText(const QFont &font) : m_font(QRawFont::fromFont(font))
{
    const QFontMetricsF metrics(font);
    const qreal leading = 2;
    m_charWidth = int(std::ceil(metrics.horizontalAdvance(u'0') - 0.5));
    m_rowHeight = int(std::ceil(metrics.ascent() + metrics.descent() + leading));
    m_baseline = std::round(metrics.ascent() + leading / 2);
    m_glyphs = m_font.glyphIndexesForString(allCharacters());
    for (int i = 0; i < byteClasses; ++i) {
        const QList<quint32> mark = m_font.glyphIndexesForString(QString(markOf(ByteClass(i))));
        const bool isInFont = !mark.isEmpty() && mark.first() != 0;
        m_marks.at(size_t(i)) = isInFont ? mark.first() : m_glyphs.value('.' - firstGlyph);
    }
}

void FixedText::add(BytesInk ink, QPoint topLeft, char character)
{
    addGlyph(ink, topLeft, m_glyphs.value(character - firstGlyph));
}

void FixedText::addMark(ByteClass byteClass, QPoint topLeft)
{
    addGlyph(inkOf(byteClass), topLeft, m_marks.at(size_t(byteClass)));
}

void FixedText::addGlyph(BytesInk ink, QPoint topLeft, quint32 glyph)
{
    Batch &batch = m_batches.at(size_t(ink));
    batch.glyphs.append(glyph);
    batch.positions.append(QPointF(topLeft.x(), topLeft.y() + m_baseline));
}

void FixedText::paint(QPainter *painter, const BytesColours &colours)
{
    for (int ink = 0; ink < bytesInks; ++ink) {
        Batch &batch = m_batches.at(size_t(ink));
        if (!batch.glyphs.isEmpty()) {
            QGlyphRun run;
            run.setRawFont(m_font);
            run.setGlyphIndexes(batch.glyphs);
            run.setPositions(batch.positions);
            painter->setPen(colours.ink(BytesInk(ink)));
            painter->drawGlyphRun(QPointF(), run);
        }
        batch = {};
    }
}

} // namespace forkscope
