#include "ui/panes/bytes/BytesColours.h"

#include "ui/shared/StateStyle.h"

#include <algorithm>
#include <cmath>

namespace forkscope {

namespace {

/// Returns a mixture: `share` of `over`, the rest of `under`.
QColor blended(const QColor &under, const QColor &over, double share)
{
    const auto mix = [share](int a, int b) { return int(a + (b - a) * share + 0.5); };
    return {mix(under.red(), over.red()), mix(under.green(), over.green()),
            mix(under.blue(), over.blue())};
}

/// Returns the relative luminance as WCAG 2.1 defines it.
double luminance(const QColor &colour)
{
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

/// Returns the base with just enough of the highlight's colour to be seen. If the highlight hardly
/// differs from the base, some of the text's colour is added.
QColor selectionGround(const QColor &base, const QColor &highlight, const QColor &text)
{
    constexpr double seen = 1.35;
    for (double share = 0.2; share <= 1; share += 0.05) {
        if (const QColor ground = blended(base, highlight, share); contrast(ground, base) >= seen)
            return ground;
    }
    return blended(highlight, text, 0.15);
}

/// Returns `ink`, moved towards `text` just far enough to be readable on both grounds.
QColor readable(const QColor &ink, const QColor &text, const QColor &base, const QColor &selection)
{
    constexpr double least = 4.5;
    QColor result = ink;
    for (int twentieths = 1; twentieths <= 20; ++twentieths) {
        if (contrast(result, base) >= least && contrast(result, selection) >= least)
            return result;
        result = blended(ink, text, twentieths / 20.0);
    }
    return text;
}

} // namespace

/// The inks are Okabe–Ito's blue and vermilion on light (vermilion is darkened to be readable as
/// text), sky blue and orange on dark, and green for white space.
BytesColours::BytesColours(const QPalette &palette)
{
    const bool dark = isDark(palette);
    const QColor base = palette.color(QPalette::Base);
    const QColor high = dark ? QColor(0x8c, 0xcd, 0xf2) : QColor(0x00, 0x5f, 0x97);
    const QColor control = dark ? QColor(0xf0, 0xb4, 0x37) : QColor(0x9a, 0x3d, 0x00);
    const QColor text = palette.color(QPalette::Text);
    const QColor faint = style::secondaryText(palette);
    const QColor space = dark ? QColor(0x5c, 0xd0, 0xa4) : QColor(0x00, 0x6b, 0x4d);
    inks = {faint, control, space, text, high, faint};
    selection = selectionGround(base, palette.color(QPalette::Highlight), text);
    for (QColor &ink : inks)
        ink = readable(ink, text, base, selection);
    const QColor yellow(0xf0, 0xe4, 0x42);
    mark = blended(base, yellow, dark ? 0.08 : 0.25);
    markLine = dark ? yellow : QColor(0x8a, 0x6d, 0x00);
    cursor = blended(text, palette.color(QPalette::Highlight), 0.7);
    boundary = control;
    gap = style::line(palette);
    gapText = text;
}

} // namespace forkscope
