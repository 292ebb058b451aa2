#include "ui/shared/StateStyle.h"

#include <QtGui/QFont>
#include <QtGui/QPainter>

#include <cmath>

namespace forkscope {

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() <
           palette.color(QPalette::WindowText).lightness();
}

namespace style {

namespace {

// Okabe and Ito's colours, which the colour-blind can distinguish.
constexpr QRgb orange = 0xffe69f00;
constexpr QRgb skyBlue = 0xff56b4e9;
constexpr QRgb green = 0xff009e73;
constexpr QRgb yellow = 0xfff0e442;
constexpr QRgb blue = 0xff0072b2;
constexpr QRgb vermilion = 0xffd55e00;
constexpr QRgb purple = 0xffcc79a7;
constexpr QRgb lightGrey = 0xffc3c6cf;
constexpr QRgb middleGrey = 0xff9a9ea8;
// Lighter variants of the dark ones for a dark background.
constexpr QRgb greenOnDark = 0xff1fb58a;
constexpr QRgb blueOnDark = 0xff3d9bd6;
constexpr QRgb vermilionOnDark = 0xffec7a24;
constexpr QRgb asleep = 0xffcbc9dc;
constexpr QRgb asleepOnDark = 0xff6b6a85;
constexpr QRgb paleBlue = 0xffa9cfe6;
constexpr QRgb paleBlueOnDark = 0xff3d7396;
constexpr QRgb stopped = 0xff4a4f57; // bands have no letters, so it must differ from all others
constexpr QRgb stoppedOnDark = 0xffd8dbe2;
constexpr QRgb unknown = 0xffe4e6ea;
constexpr QRgb unknownOnDark = 0xff3a3f47;
constexpr QRgb greyOnDark = 0xff5c626e;
constexpr QRgb middleGreyOnDark = 0xff7d838f;

constexpr double readableContrast = 4.5; // WCAG 2.1, level AA, ordinary text
constexpr double highContrast = 7;       // level AAA: in palettes of high contrast

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
           0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double high = std::max(luminance(a), luminance(b));
    const double low = std::min(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
}

/// Returns the contrast that text must have: more where the palette is black on white or white on
/// black.
double wantedContrast(const QColor &text, const QColor &base)
{
    return contrast(text, base) > 20 ? highContrast : readableContrast;
}

/// Returns `color`, moved towards `text` just far enough to be readable on `base`.
QColor readable(const QColor &color, const QColor &text, const QColor &base)
{
    const double wanted = wantedContrast(text, base);
    QColor result = color;
    for (double share = 0.95; contrast(result, base) < wanted && share > 0; share -= 0.05)
        result = mixed(color, text, share);
    return contrast(result, base) < wanted ? text : result;
}

struct StateFill
{
    bool dark;

    QColor operator()(const state::Queued &) const { return QColor(dark ? greyOnDark : lightGrey); }
    QColor operator()(const state::Starting &) const { return QColor(yellow); }
    QColor operator()(const state::Running &) const { return QColor(dark ? greenOnDark : green); }
    QColor operator()(const state::Ready &) const { return QColor(orange); }
    QColor operator()(const state::Blocked &) const { return QColor(skyBlue); }
    QColor operator()(const state::Stopped &) const { return QColor(yellow); }
    QColor operator()(const state::Zombie &) const { return QColor(purple); }
    QColor operator()(const state::Ended &) const
    {
        return QColor(dark ? middleGreyOnDark : middleGrey);
    }
    QColor operator()(const state::NotStarted &) const
    {
        return QColor(dark ? vermilionOnDark : vermilion);
    }
};

struct StateLetter
{
    char16_t operator()(const state::Queued &) const { return u'Q'; }
    char16_t operator()(const state::Starting &) const { return u'S'; }
    char16_t operator()(const state::Running &) const { return u'R'; }
    char16_t operator()(const state::Ready &) const { return u'W'; }
    char16_t operator()(const state::Blocked &) const { return u'B'; }
    char16_t operator()(const state::Stopped &) const { return u'T'; } // as in ps(1)
    char16_t operator()(const state::Zombie &) const { return u'Z'; }
    char16_t operator()(const state::Ended &) const { return u'E'; }
    char16_t operator()(const state::NotStarted &) const { return u'N'; }
};

constexpr int smallestLettered = 10; // pixels; a smaller letter would be a blot

} // namespace

QColor fill(BandKind kind, bool dark)
{
    switch (kind) {
    case BandKind::Starting:
        return QColor(yellow);
    case BandKind::Stopped:
        return QColor(dark ? stoppedOnDark : stopped);
    case BandKind::Running:
        return QColor(dark ? greenOnDark : green);
    case BandKind::Ready:
        return QColor(orange);
    case BandKind::PipeFull:
        return QColor(dark ? vermilionOnDark : vermilion);
    case BandKind::PipeEmpty:
        return QColor(skyBlue);
    case BandKind::Asleep:
        return QColor(dark ? asleepOnDark : asleep);
    case BandKind::Blocked:
        return QColor(dark ? paleBlueOnDark : paleBlue);
    case BandKind::Zombie:
        return QColor(purple);
    case BandKind::Unknown:
        break;
    }
    return QColor(dark ? unknownOnDark : unknown);
}

QColor coreFill(size_t shade, bool dark)
{
    constexpr double second = 0.6; // of the state's colour
    constexpr double further = 0.7;
    const QColor running = fill(BandKind::Running, dark);
    const QColor ground(dark ? Qt::black : Qt::white);
    return shade == 0 ? running
                      : mixed(running, ground, second * std::pow(further, double(shade) - 1));
}

QColor fill(const ProcessState &state, bool dark)
{
    return std::visit(StateFill{dark}, state);
}

QColor fill(Outcome outcome, bool dark)
{
    switch (outcome) {
    case Outcome::Succeeded:
        return QColor(dark ? greenOnDark : green);
    case Outcome::Failed:
        return QColor(dark ? vermilionOnDark : vermilion);
    case Outcome::TimedOut:
        return QColor(orange);
    case Outcome::Stopped:
        return QColor(dark ? blueOnDark : blue);
    case Outcome::NotStarted:
        return QColor(dark ? middleGreyOnDark : middleGrey);
    }
    return {};
}

QColor text(Outcome outcome, const QPalette &palette)
{
    if (outcome == Outcome::Succeeded)
        return palette.color(QPalette::Text);
    if (outcome == Outcome::NotStarted)
        return secondaryText(palette);
    return readable(fill(outcome, isDark(palette)), palette.color(QPalette::Text),
                    palette.color(QPalette::Base));
}

QChar letter(const ProcessState &state)
{
    return QChar(std::visit(StateLetter{}, state));
}

QPixmap swatch(const ProcessState &state, const QPalette &palette, int size, qreal ratio)
{
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    const QColor color = fill(state, isDark(palette));
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    const QRectF square(0, 0, size, size);
    painter.drawRoundedRect(square, 2, 2);
    if (size < smallestLettered)
        return pixmap;
    QFont font;
    font.setPixelSize(qMax(7, size * 3 / 4));
    font.setBold(true);
    painter.setFont(font);
    const QColor black(Qt::black);
    const QColor white(Qt::white);
    painter.setPen(contrast(black, color) >= contrast(white, color) ? black : white);
    painter.drawText(square, Qt::AlignCenter, QString(letter(state)));
    return pixmap;
}

QColor secondaryText(const QPalette &palette)
{
    const QColor strong = palette.color(QPalette::Text);
    const QColor base = palette.color(QPalette::Base);
    return readable(mixed(strong, base, 0.62), strong, base);
}

QColor mixed(const QColor &over, const QColor &under, double share)
{
    const auto channel = [share](int a, int b) { return qRound(share * a + (1 - share) * b); };
    return QColor(channel(over.red(), under.red()), channel(over.green(), under.green()),
                  channel(over.blue(), under.blue()));
}

QColor line(const QPalette &palette)
{
    return mixed(palette.color(QPalette::WindowText), palette.color(QPalette::Window), 0.18);
}

} // namespace style

} // namespace forkscope
