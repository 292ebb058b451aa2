#include "ui/bytes/FixedText.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QGlyphRun>
#include <QtGui/QPainter>

#include <cmath>

namespace forkscope {

namespace {

constexpr char firstCharacter = ' ';
constexpr char lastCharacter = '~';

QString allCharacters()
{
    QString characters;
    for (char c = firstCharacter; c <= lastCharacter; ++c)
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
    const QList<quint32> dot = m_font.glyphIndexesForString(QStringLiteral("·"));
    const quint32 fullStop = m_glyphs.value('.' - firstCharacter);
    m_dot = dot.isEmpty() || dot.first() == 0 ? fullStop : dot.first();
}

void FixedText::add(BytesInk ink, QPoint topLeft, char character)
{
    addGlyph(ink, topLeft, m_glyphs.value(character - firstCharacter));
}

void FixedText::addDot(QPoint topLeft)
{
    addGlyph(BytesInk::Dot, topLeft, m_dot);
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
