#include "ui/panes/lesson/MadeTable.h"

#include "core/analysis/words/ThreeWaysWords.h"
#include "core/analysis/words/Words.h"
#include "core/record/RunRecord.h"

#include <QtCore/QCoreApplication>

namespace forkscope {

namespace {

struct MadeTableTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::LessonPane)
};

QString nameOf(const RunsMade &made, int index)
{
    if (made.series == SeriesKind::ThreeWays && index < int(allWays.size()))
        return threeways::name(allWays[size_t(index)]);
    if (made.series == SeriesKind::AtOnceCurve)
        return MadeTableTexts::tr("%1 at once").arg(made.records[size_t(index)]->plan().run.atOnce);
    return MadeTableTexts::tr("wall time");
}

} // namespace

QList<MadeRow> madeRows(const RunsMade &made)
{
    QList<MadeRow> rows;
    if (made.series == SeriesKind::Repeated || made.records.empty())
        return rows;
    const auto wall = [](const RunRecord &record) { return record.end() - record.begin(); };
    const double first = double(wall(*made.records.front()).count());
    for (int i = 0; i < int(made.records.size()); ++i) {
        const Nanoseconds time = wall(*made.records[size_t(i)]);
        const bool compares = made.records.size() > 1 && time.count() > 0;
        rows.append({nameOf(made, i), format::duration(time),
                     compares ? threeways::speedUpText(first / double(time.count())) : QString()});
    }
    return rows;
}

QString madeTable(const QList<MadeRow> &rows)
{
    QString html = QStringLiteral("<table cellspacing=\"0\" cellpadding=\"2\">");
    for (const MadeRow &row : rows) {
        html += QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td align=\"right\">%2</td>"
                               "<td align=\"right\">&nbsp;&nbsp;%3</td></tr>")
                    .arg(row.what.toHtmlEscaped(), row.time.toHtmlEscaped(),
                         row.speedUp.toHtmlEscaped());
    }
    return html + QStringLiteral("</table>");
}

} // namespace forkscope
