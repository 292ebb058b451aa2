#include "app/console/SpeedUpTable.h"

#include "app/console/ConsoleTable.h"
#include "app/console/TextTable.h"
#include "core/analysis/words/SpeedUpWords.h"
#include "core/analysis/words/ThreeWaysWords.h"
#include "core/analysis/words/Words.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>

namespace forkscope {

namespace {

struct SpeedUpTableTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::SpeedUpTable)
};

} // namespace

QString speedUpProgress(const RunSeries &series, const RunRecord &record)
{
    // After the last run, until the line is removed, no run is on.
    const int run = std::min(series.made() + 1, series.size());
    return QStringLiteral("%1/%2: %3")
        .arg(QString::number(run), QString::number(series.size()), progressLine(record));
}

QString speedUpTable(const SpeedUpSeries &series, int failures)
{
    QList<QStringList> rows{{SpeedUpTableTexts::tr("At once"), SpeedUpTableTexts::tr("Runs"),
                             SpeedUpTableTexts::tr("Wall time"), SpeedUpTableTexts::tr("Shortest"),
                             SpeedUpTableTexts::tr("Longest"), SpeedUpTableTexts::tr("Speed-up"),
                             SpeedUpTableTexts::tr("Cores used")}};
    for (const SpeedUpStep &step : series.steps) {
        rows << QStringList{QString::number(step.atOnce),
                            QString::number(step.runs),
                            format::duration(step.wall),
                            format::duration(step.least),
                            format::duration(step.most),
                            threeways::speedUpText(step.speedUp),
                            QLocale().toString(step.coresUsed, 'f', 2)};
    }
    QString text = textTable(rows, QList<Align>(7, Align::Right));
    if (failures > 0)
        text +=
            u'\n' +
            SpeedUpTableTexts::tr("Instances that did not succeed, in all runs: %1").arg(failures) +
            u'\n';
    for (const QString &sentence : speedup::conclusions(series))
        text += u'\n' + wrapped(sentence, lineWidth) + u'\n';
    return text;
}

} // namespace forkscope
