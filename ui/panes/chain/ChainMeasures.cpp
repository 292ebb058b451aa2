#include "ui/panes/chain/ChainMeasures.h"

#include "ui/panes/chain/ChainWords.h"
#include "ui/shared/Zoom.h"

#include <QtGui/QFontMetrics>

#include <algorithm>

namespace forkscope {

namespace {

constexpr int usualSwatch = 11;

QFont smaller(QFont font, qreal factor)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(std::max(1, qRound(font.pixelSize() * factor)));
    return font;
}

} // namespace

ChainFonts ChainFonts::from(const QFont &base)
{
    ChainFonts fonts;
    fonts.title = base;
    fonts.title.setBold(true);
    QFont mono = fixedFont();
    if (base.pointSizeF() > 0)
        mono.setPointSizeF(base.pointSizeF());
    else
        mono.setPixelSize(base.pixelSize());
    fonts.detail = smaller(mono, 0.9);
    fonts.note = smaller(base, 0.88);
    return fonts;
}

int measure::swatch()
{
    return uiPixels(usualSwatch);
}

int measure::countWidth(const QString &text, const ChainFonts &fonts)
{
    return swatch() + swatchGap + QFontMetrics(fonts.note).horizontalAdvance(text);
}

ChainMetrics metricsFor(const ChainFonts &fonts)
{
    const QFontMetrics title(fonts.title);
    const QFontMetrics note(fonts.note);
    ChainMetrics metrics;
    for (int *length : {&metrics.margin, &metrics.minimumBox, &metrics.maximumBox,
                        &metrics.minimumWire, &metrics.maximumWire, &metrics.button})
        *length = uiPixels(*length);
    metrics.boxHeight = 16 + title.height() + measure::lineGap +
                        QFontMetrics(fonts.detail).height() + measure::lineGap + note.height();
    metrics.outputWidth = 4 + std::max(title.horizontalAdvance(words::outputWord()),
                                       note.horizontalAdvance(QStringLiteral("888.8 MiB")));
    metrics.tapSwitch = metrics.tapSwitch.expandedTo(
        {note.horizontalAdvance(words::tapWord()) + 12, note.height() + 1});
    metrics.minimumWire = std::max(metrics.minimumWire, metrics.tapSwitch.width() + 6);
    return metrics;
}

int wantedWidth(const BoxContent &content, const ChainFonts &fonts, int instances)
{
    const QFontMetrics note(fonts.note);
    int width = QFontMetrics(fonts.title).horizontalAdvance(content.title) + 16;
    width = std::max(width, QFontMetrics(fonts.detail).horizontalAdvance(content.detail));
    if (!content.problem.isEmpty()) {
        width = std::max(width, note.horizontalAdvance(QStringLiteral("⚠ ") + content.problem));
    } else if (content.counts) {
        const auto part = [&](const ProcessState &state) {
            return measure::countWidth(countInWords(state, instances), fonts);
        };
        width = std::max(width, part(state::Running{}) + part(state::Blocked{}) +
                                    part(state::Ended{}) + 2 * measure::countGap);
    } else {
        width = std::max(width, note.horizontalAdvance(content.note));
    }
    return width + 2 * measure::padding + 2;
}

} // namespace forkscope
