#include "ui/preferences/Theme.h"

namespace forkscope {

namespace {

struct Tones
{
    QRgb window;
    QRgb base;
    QRgb alternate;
    QRgb button;
    QRgb text;
    QRgb dimmed; ///< disabled text
    QRgb placeholder;
    QRgb highlight;
    QRgb highlightedText;
    QRgb link;
    QRgb light;
    QRgb mid;
    QRgb dark;
    QRgb toolTip;
};

QPalette paletteFrom(const Tones &tones)
{
    QPalette palette;
    palette.setColor(QPalette::Window, tones.window);
    palette.setColor(QPalette::Base, tones.base);
    palette.setColor(QPalette::AlternateBase, tones.alternate);
    palette.setColor(QPalette::Button, tones.button);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                            QPalette::ToolTipText, QPalette::BrightText}) {
        palette.setColor(role, tones.text);
        palette.setColor(QPalette::Disabled, role, tones.dimmed);
    }
    palette.setColor(QPalette::PlaceholderText, tones.placeholder);
    palette.setColor(QPalette::Highlight, tones.highlight);
    palette.setColor(QPalette::HighlightedText, tones.highlightedText);
    palette.setColor(QPalette::Link, tones.link);
    palette.setColor(QPalette::LinkVisited, tones.link);
    palette.setColor(QPalette::Light, tones.light);
    palette.setColor(QPalette::Midlight, tones.light);
    palette.setColor(QPalette::Mid, tones.mid);
    palette.setColor(QPalette::Dark, tones.dark);
    palette.setColor(QPalette::Shadow, tones.dark);
    palette.setColor(QPalette::ToolTipBase, tones.toolTip);
    return palette;
}

} // namespace

QPalette lightPalette()
{
    return paletteFrom({.window = 0xfff3f3f1,
                        .base = 0xffffffff,
                        .alternate = 0xfff8f8f7,
                        .button = 0xfffbfbfa,
                        .text = 0xff1a1d21,
                        .dimmed = 0xffa0a5ad,
                        .placeholder = 0xff767c86,
                        .highlight = 0xffcfe4f5,
                        .highlightedText = 0xff1a1d21,
                        .link = 0xff0068a8,
                        .light = 0xffffffff,
                        .mid = 0xffc9cbcf,
                        .dark = 0xff9a9da3,
                        .toolTip = 0xfffffff0});
}

QPalette darkPalette()
{
    return paletteFrom({.window = 0xff282b31,
                        .base = 0xff1e2125,
                        .alternate = 0xff23262b,
                        .button = 0xff343840,
                        .text = 0xffe6e8eb,
                        .dimmed = 0xff6b717b,
                        .placeholder = 0xff9299a4,
                        .highlight = 0xff234a68,
                        .highlightedText = 0xffffffff,
                        .link = 0xff6cb8ee,
                        .light = 0xff434851,
                        .mid = 0xff434851,
                        .dark = 0xff121417,
                        .toolTip = 0xff2f343b});
}

QPalette highContrastPalette(bool dark)
{
    if (dark) {
        return paletteFrom({.window = 0xff000000,
                            .base = 0xff000000,
                            .alternate = 0xff101214,
                            .button = 0xff1c1f23,
                            .text = 0xffffffff,
                            .dimmed = 0xffa0a5ad,
                            .placeholder = 0xffb8bec8,
                            .highlight = 0xff0f4a75,
                            .highlightedText = 0xffffffff,
                            .link = 0xff8ccdff,
                            .light = 0xff6b717b,
                            .mid = 0xff9299a4,
                            .dark = 0xffb8bec8,
                            .toolTip = 0xff000000});
    }
    return paletteFrom({.window = 0xffffffff,
                        .base = 0xffffffff,
                        .alternate = 0xfff4f4f4,
                        .button = 0xffffffff,
                        .text = 0xff000000,
                        .dimmed = 0xff6b717b,
                        .placeholder = 0xff4f555e,
                        .highlight = 0xffb8dcf7,
                        .highlightedText = 0xff000000,
                        .link = 0xff00497a,
                        .light = 0xffffffff,
                        .mid = 0xff767c86,
                        .dark = 0xff4f555e,
                        .toolTip = 0xffffffff});
}

} // namespace forkscope
