#include "ui/panes/chain/ChainPainter.h"

#include "ui/panes/chain/ChainWords.h"
#include "ui/shared/Format.h"
#include "ui/shared/StateStyle.h"

#include <QtCore/QLocale>
#include <QtGui/QFontMetrics>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

namespace forkscope {

namespace {

constexpr int radius = 6;

QColor mixed(const QColor &a, const QColor &b, qreal share)
{
    const auto part = [share](float x, float y) { return float(x + (y - x) * share); };
    return QColor::fromRgbF(part(a.redF(), b.redF()), part(a.greenF(), b.greenF()),
                            part(a.blueF(), b.blueF()));
}

/// Returns the colour of a line that is seen on the base, stronger than the lines between panes.
QColor strongLine(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Base), palette.color(QPalette::Text), 0.6);
}

/// Paints one picture and holds what all its parts need.
class ChainPainter
{
public:
    ChainPainter(QPainter &painter, const ChainPicture &picture, const ChainMarks &marks,
                 const ChainFonts &fonts, const QPalette &palette)
        : m_painter(painter), m_picture(picture), m_marks(marks), m_fonts(fonts),
          m_palette(palette), m_dark(isDark(palette))
    {
    }

    void paint()
    {
        const ChainLayout &layout = m_picture.layout;
        for (int i = 0; i < layout.wires(); ++i)
            paintWire(layout.wire(i));
        for (int i = 0; i < layout.wires() && size_t(i) < m_picture.wires.size(); ++i)
            paintGauge(i, m_picture.wires[size_t(i)]);
        for (int i = 0; i < layout.boxes(); ++i)
            paintBox(i);
        if (layout.placeholder().isNull()) {
            for (int i = 0; i < layout.boxes(); ++i)
                paintAddButton(i);
            for (int i = 0; i < layout.boxes(); ++i)
                paintTapSwitch(i);
        } else {
            paintPlaceholder();
        }
        paintOutput();
        if (m_marks.dropPlace >= 0)
            paintDropLine();
    }

private:
    [[nodiscard]] QColor alarm() const { return style::fill(state::NotStarted{}, m_dark); }

    void paintWire(QLine line)
    {
        const QColor color = strongLine(m_palette);
        m_painter.setPen(QPen(color, 1.6));
        m_painter.drawLine(line.p1(), line.p2() - QPoint(6, 0));
        const QPointF tip(line.p2());
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(color);
        m_painter.drawPolygon(QPolygonF{tip, tip + QPointF(-8, -4.5), tip + QPointF(-8, 4.5)});
    }

    /// Writes how full the pipe is above its wire and what passes below, as far as there is room.
    void paintGauge(int index, const WireContent &wire)
    {
        if (wire.level.isEmpty())
            return;
        const QLine line = m_picture.layout.wire(index);
        const QRect tap = m_picture.layout.tapSwitch(index);
        constexpr int height = 8;
        constexpr int distance = 12; // keeps clear of the button
        const QFontMetrics metrics(m_fonts.note);
        const QColor ink = wire.isFull() ? alarm() : style::secondaryText(m_palette);
        const int width = std::min(64, line.dx() - 12);
        QRectF bar(line.center().x() - width / 2.0, line.y1() - distance - height, width, height);
        m_painter.setPen(QPen(style::line(m_palette), 1));
        m_painter.setBrush(m_palette.color(QPalette::Base));
        m_painter.drawRoundedRect(bar, 2, 2);
        QRectF level = bar.adjusted(1, 1, -1, -1);
        level.setWidth(level.width() * wire.share);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(wire.isFull() ? alarm() : style::fill(state::Blocked{}, m_dark));
        m_painter.drawRoundedRect(level, 1, 1);
        m_painter.setFont(m_fonts.note);
        m_painter.setPen(ink);
        const QRect above(line.x1(), int(bar.top()) - metrics.height() - 1, line.dx(),
                          metrics.height());
        if (metrics.horizontalAdvance(wire.level) <= line.dx())
            m_painter.drawText(above, Qt::AlignCenter, wire.level);
        const int top = tap.isNull() ? line.y1() + distance : tap.y() + tap.height() + 1;
        const QRect below(line.x1(), top, line.dx(), metrics.height());
        m_painter.setPen(style::secondaryText(m_palette));
        if (metrics.horizontalAdvance(wire.rate) <= line.dx())
            m_painter.drawText(below, Qt::AlignCenter, wire.rate);
    }

    void paintBox(int index)
    {
        const BoxContent &content = m_picture.boxes.at(static_cast<std::size_t>(index));
        const QRect rect = m_picture.layout.box(index);
        if (index == m_marks.dragged)
            m_painter.setOpacity(0.5);
        paintFrame(index, rect, !content.problem.isEmpty());
        if (!m_picture.field || index != m_picture.field->box) {
            paintWriting(content, rect.adjusted(measure::padding, 8, -measure::padding, -8));
            paintSettingsButton(index);
        }
        m_painter.setOpacity(1);
    }

    void paintFrame(int index, const QRect &rect, bool wrong)
    {
        const QColor highlight = m_palette.color(QPalette::Highlight);
        QColor fill = mixed(m_palette.color(QPalette::Base), m_palette.color(QPalette::Text), 0.03);
        if (index == m_marks.selected)
            fill = mixed(fill, highlight, m_dark ? 0.28 : 0.14);
        const bool current = m_marks.focused && index == m_marks.current;
        QPen pen(style::line(m_palette), 1.2);
        if (wrong)
            pen = QPen(alarm(), 2);
        else if (current || index == m_marks.selected)
            pen = QPen(highlight, current ? 2 : 1.2);
        m_painter.setPen(pen);
        m_painter.setBrush(fill);
        m_painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
        if (wrong && current) {
            m_painter.setPen(QPen(highlight, 1.2));
            m_painter.setBrush(Qt::NoBrush);
            m_painter.drawRoundedRect(QRectF(rect).adjusted(-2, -2, 2, 2), radius + 2, radius + 2);
        }
    }

    void paintWriting(const BoxContent &content, const QRect &rect)
    {
        const QFontMetrics title(m_fonts.title);
        const QFontMetrics detail(m_fonts.detail);
        const QFontMetrics note(m_fonts.note);
        QRect line(rect.x(), rect.y(), rect.width() - 16, title.height());
        write(content.title, line, m_fonts.title, m_palette.color(QPalette::Text));
        line = QRect(rect.x(), line.bottom() + 1 + measure::lineGap, rect.width(), detail.height());
        write(content.detail, line, m_fonts.detail, style::secondaryText(m_palette));
        line = QRect(rect.x(), line.bottom() + 1 + measure::lineGap, rect.width(), note.height());
        if (!content.problem.isEmpty())
            write(QStringLiteral("⚠ ") + content.problem, line, m_fonts.note,
                  style::text(Outcome::Failed, m_palette));
        else if (content.counts)
            writeCounts(*content.counts, line);
        else
            write(content.note, line, m_fonts.note, style::secondaryText(m_palette),
                  content.note.startsWith(QLatin1Char('/')) ? Qt::ElideMiddle : Qt::ElideRight);
    }

    void write(const QString &text, const QRect &rect, const QFont &font, const QColor &color,
               Qt::TextElideMode elide = Qt::ElideRight)
    {
        m_painter.setFont(font);
        m_painter.setPen(color);
        m_painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                           QFontMetrics(font).elidedText(text, elide, rect.width()));
    }

    /// Writes "▪2 running ▪1 ready ▪3 ended", or the numbers alone if the words do not fit.
    void writeCounts(const StateCounts &counts, const QRect &rect)
    {
        const auto lineOf = [&](bool inWords) {
            std::vector<std::pair<ProcessState, QString>> parts;
            for (const ProcessState &state : statesInOrder()) {
                const int count = counts[state.index()];
                if (count > 0)
                    parts.emplace_back(state, inWords ? countInWords(state, count)
                                                      : QLocale().toString(count));
            }
            return parts;
        };
        const auto widthOf = [&](const auto &parts) {
            int width = -measure::countGap;
            for (const auto &part : parts)
                width += measure::countWidth(part.second, m_fonts) + measure::countGap;
            return width;
        };
        auto parts = lineOf(true);
        if (widthOf(parts) > rect.width())
            parts = lineOf(false);
        int x = rect.x();
        for (const auto &[state, text] : parts) {
            const int width = measure::countWidth(text, m_fonts);
            if (x + width > rect.right() + 1) {
                write(QStringLiteral("…"), QRect(x, rect.y(), rect.right() - x, rect.height()),
                      m_fonts.note, m_palette.color(QPalette::Text));
                break;
            }
            const int y = rect.center().y() - measure::swatch() / 2;
            m_painter.drawPixmap(x, y, style::swatch(state, m_palette, measure::swatch(), ratio()));
            write(text,
                  QRect(x + measure::swatch() + measure::swatchGap, rect.y(), width, rect.height()),
                  m_fonts.note, m_palette.color(QPalette::Text));
            x += width + measure::countGap;
        }
    }

    [[nodiscard]] qreal ratio() const { return m_painter.device()->devicePixelRatioF(); }

    void paintSettingsButton(int index)
    {
        const QRect rect = m_picture.layout.settingsButton(index);
        const bool hovered = m_marks.hovered == ChainPart{ChainPart::Kind::Settings, index};
        if (hovered)
            paintButtonFace(rect);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(hovered ? m_palette.color(QPalette::Text)
                                   : style::secondaryText(m_palette));
        const QPointF middle = QRectF(rect).center();
        for (const int dx : {-5, 0, 5})
            m_painter.drawEllipse(middle + QPointF(dx, 0), 1.5, 1.5);
    }

    void paintButtonFace(const QRect &rect)
    {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(
            mixed(m_palette.color(QPalette::Base), m_palette.color(QPalette::Text), 0.14));
        m_painter.drawRoundedRect(rect, 4, 4);
    }

    void paintAddButton(int index)
    {
        const QRectF rect = m_picture.layout.addButton(index);
        const bool hovered = m_marks.hovered == ChainPart{ChainPart::Kind::Add, index};
        const QColor highlight = m_palette.color(QPalette::Highlight);
        m_painter.setPen(QPen(hovered ? highlight : style::line(m_palette), 1.2));
        m_painter.setBrush(hovered ? highlight : m_palette.color(QPalette::Base));
        m_painter.drawEllipse(rect.adjusted(1, 1, -1, -1));
        paintPlus(rect.center(), hovered ? m_palette.color(QPalette::HighlightedText)
                                         : style::secondaryText(m_palette));
    }

    void paintPlus(const QPointF &middle, const QColor &color)
    {
        m_painter.setPen(QPen(color, 1.6));
        m_painter.drawLine(middle - QPointF(3.5, 0), middle + QPointF(3.5, 0));
        m_painter.drawLine(middle - QPointF(0, 3.5), middle + QPointF(0, 3.5));
    }

    /// Paints the switch filled and with its word if the wire is tapped, otherwise as a less
    /// visible outline with the sign of a branch.
    void paintTapSwitch(int index)
    {
        const QRectF rect = m_picture.layout.tapSwitch(index);
        if (rect.isNull())
            return;
        const bool hovered = m_marks.hovered == ChainPart{ChainPart::Kind::Tap, index};
        const QRectF face = rect.adjusted(0.5, 0.5, -0.5, -0.5);
        const qreal round = face.height() / 2;
        if (!m_picture.isTapped(index)) {
            const QColor fill = m_palette.color(hovered ? QPalette::Highlight : QPalette::Base);
            m_painter.setPen(QPen(hovered ? fill : style::line(m_palette), 1.2));
            m_painter.setBrush(fill);
            m_painter.drawRoundedRect(face, round, round);
            paintBranch(face.center(), hovered ? m_palette.color(QPalette::HighlightedText)
                                               : style::secondaryText(m_palette));
            return;
        }
        const QColor fill = style::fill(Outcome::Stopped, false); // the blue of Run
        m_painter.setPen(QPen(hovered ? m_palette.color(QPalette::Text) : fill, 1.2));
        m_painter.setBrush(fill);
        m_painter.drawRoundedRect(face, round, round);
        m_painter.setFont(m_fonts.note);
        m_painter.setPen(Qt::white);
        m_painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, words::tapWord());
    }

    /// Paints the sign of a branch: a wire from which another one goes down.
    void paintBranch(const QPointF &middle, const QColor &color)
    {
        m_painter.setPen(QPen(color, 1.6));
        m_painter.drawLine(middle + QPointF(-6, -3), middle + QPointF(6, -3));
        m_painter.drawLine(middle + QPointF(0, -3), middle + QPointF(0, 4));
    }

    void paintPlaceholder()
    {
        const QRectF rect = m_picture.layout.placeholder();
        const bool hovered = m_marks.hovered == ChainPart{ChainPart::Kind::Add, 0};
        const QColor color =
            hovered ? m_palette.color(QPalette::Highlight) : style::secondaryText(m_palette);
        m_painter.setPen(QPen(color, 1.2, Qt::DashLine));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
        m_painter.setFont(m_fonts.title);
        m_painter.setPen(color);
        m_painter.drawText(rect, Qt::AlignCenter, words::addWord());
    }

    void paintOutput()
    {
        const QRect rect = m_picture.layout.output();
        const int middle = rect.center().y();
        const int height = QFontMetrics(m_fonts.title).height();
        const QRect title(rect.x() + 4, middle - height / 2, rect.width() - 4, height);
        write(words::outputWord(), title, m_fonts.title, m_palette.color(QPalette::Text));
        if (m_picture.outputBytes)
            write(format::byteCount(*m_picture.outputBytes), title.translated(0, height),
                  m_fonts.note, style::secondaryText(m_palette));
    }

    void paintDropLine()
    {
        const QLine line = m_picture.layout.dropLine(m_marks.dropPlace);
        m_painter.setPen(
            QPen(m_palette.color(QPalette::Highlight), 3, Qt::SolidLine, Qt::RoundCap));
        m_painter.drawLine(line);
    }

    QPainter &m_painter;
    const ChainPicture &m_picture;
    const ChainMarks &m_marks;
    const ChainFonts &m_fonts;
    const QPalette &m_palette;
    bool m_dark;
};

} // namespace

void paintChain(QPainter &painter, const ChainPicture &picture, const ChainMarks &marks,
                const ChainFonts &fonts, const QPalette &palette)
{
    painter.setRenderHint(QPainter::Antialiasing);
    ChainPainter(painter, picture, marks, fonts, palette).paint();
}

} // namespace forkscope
