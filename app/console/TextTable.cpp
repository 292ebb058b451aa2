#include "app/console/TextTable.h"

#include <algorithm>
#include <array>

namespace forkscope {

namespace {

/// Returns whether terminals show a character two columns wide (Unicode's East Asian Width), for
/// the scripts that programs and people use.
bool isWide(char32_t c)
{
    struct Span
    {
        char32_t first;
        char32_t last;
    };
    static constexpr std::array spans{
        Span{0x1100, 0x115f},   Span{0x2e80, 0x303e},   Span{0x3041, 0xa4cf},
        Span{0xa960, 0xa97c},   Span{0xac00, 0xd7a3},   Span{0xf900, 0xfaff},
        Span{0xfe30, 0xfe6f},   Span{0xff00, 0xff60},   Span{0xffe0, 0xffe6},
        Span{0x1f300, 0x1f64f}, Span{0x1f900, 0x1f9ff}, Span{0x20000, 0x3fffd}};
    return std::any_of(spans.begin(), spans.end(),
                       [c](const Span &span) { return c >= span.first && c <= span.last; });
}

QString line(const QStringList &row, const QList<Align> &columns, const QList<qsizetype> &widths)
{
    QString text;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const QString blanks(widths[i] - placesOf(row[i]), u' ');
        text += columns[i] == Align::Right ? blanks + row[i] : row[i] + blanks;
        text += QStringLiteral("  ");
    }
    while (text.endsWith(u' '))
        text.chop(1);
    return text + u'\n';
}

} // namespace

qsizetype placesOf(const QString &text)
{
    qsizetype places = 0;
    for (const char32_t c : text.toUcs4())
        places += isWide(c) ? 2 : 1;
    return places;
}

QString textTable(const QList<QStringList> &rows, const QList<Align> &columns)
{
    QList<qsizetype> widths(columns.size(), 0);
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < columns.size(); ++i)
            widths[i] = std::max(widths[i], placesOf(row[i]));
    }
    QString text;
    for (const QStringList &row : rows)
        text += line(row, columns, widths);
    return text;
}

QString wrapped(const QString &text, int width)
{
    QString result;
    qsizetype used = 0;
    for (const QString &word : text.split(u' ')) {
        const qsizetype places = placesOf(word);
        if (used > 0 && used + 1 + places > width) {
            result += u'\n';
            used = 0;
        } else if (used > 0) {
            result += u' ';
            ++used;
        }
        result += word;
        used += places;
    }
    return result;
}

} // namespace forkscope
