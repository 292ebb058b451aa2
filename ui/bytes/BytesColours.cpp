#include "ui/bytes/BytesColours.h"

#include "ui/shared/StateStyle.h"

namespace forkscope {

namespace {

/// `share` of `over`, the rest of `under`.
QColor blended(const QColor &under, const QColor &over, double share)
{
    const auto mix = [share](int a, int b) { return int(a + (b - a) * share + 0.5); };
    return {mix(under.red(), over.red()), mix(under.green(), over.green()),
            mix(under.blue(), over.blue())};
}

} // namespace

/// Okabe–Ito's blue and vermilion on light (vermilion darkened to be readable as text), sky blue
/// and orange on dark; green for white space.
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
    selection = blended(base, palette.color(QPalette::Highlight), dark ? 0.35 : 0.22);
    cursor = blended(text, palette.color(QPalette::Highlight), 0.7);
    boundary = control;
    gap = style::line(palette);
    gapText = text;
}

} // namespace forkscope
