#include "app/TextTable.h"

#include <algorithm>

namespace forkscope {

namespace {

QString line(const QStringList &row, const QList<Align> &columns, const QList<qsizetype> &widths)
{
    QString text;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        text += columns[i] == Align::Right ? row[i].rightJustified(widths[i])
                                           : row[i].leftJustified(widths[i]);
        text += QStringLiteral("  ");
    }
    while (text.endsWith(u' '))
        text.chop(1);
    return text + u'\n';
}

} // namespace

QString textTable(const QList<QStringList> &rows, const QList<Align> &columns)
{
    QList<qsizetype> widths(columns.size(), 0);
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < columns.size(); ++i)
            widths[i] = std::max(widths[i], row[i].size());
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
        if (used > 0 && used + 1 + word.size() > width) {
            result += u'\n';
            used = 0;
        } else if (used > 0) {
            result += u' ';
            ++used;
        }
        result += word;
        used += word.size();
    }
    return result;
}

} // namespace forkscope
