#include "app/console/ThreeWaysTable.h"

#include "app/console/ConsoleTable.h"
#include "app/console/TextTable.h"
#include "core/analysis/words/ThreeWaysWords.h"
#include "core/analysis/words/Words.h"
#include "core/record/RunRecord.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

namespace forkscope {

namespace {

struct ThreeWaysTableTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::ThreeWaysTable)
};

const QList<Align> columns{Align::Right, Align::Left,  Align::Right, Align::Right,
                           Align::Right, Align::Right, Align::Right};

QStringList head()
{
    return {QString(),
            ThreeWaysTableTexts::tr("Way"),
            ThreeWaysTableTexts::tr("Wall time"),
            ThreeWaysTableTexts::tr("Speed-up"),
            ThreeWaysTableTexts::tr("Cores used"),
            ThreeWaysTableTexts::tr("On a core"),
            ThreeWaysTableTexts::tr("Ready")};
}

QStringList rowOf(Way way, const WayFigures &figures)
{
    return {QString::number(int(way) + 1),
            threeways::name(way),
            format::duration(figures.wall),
            threeways::speedUpText(figures.speedUp),
            QLocale().toString(figures.coresUsed, 'f', 2),
            format::duration(figures.onCore),
            format::duration(figures.ready)};
}

/// Returns a line for every way in which not all instances succeeded.
QString failures(std::span<const SharedRecord> records)
{
    QString text;
    for (size_t i = 0; i < records.size(); ++i) {
        if (records[i]->counts().succeeded == int(records[i]->instances().size()))
            continue;
        text += ThreeWaysTableTexts::tr("In %1: %2", "number of a way: outcomes")
                    .arg(QString::number(i + 1), outcomesInWords(*records[i])) +
                u'\n' + startErrors(*records[i]);
    }
    return text;
}

} // namespace

QString threeWaysTable(std::span<const SharedRecord> records, const Plan &plan, int cores)
{
    if (!areComparable(records)) {
        return failures(records) +
               ThreeWaysTableTexts::tr("Stopped in way %1 of 3: there is nothing to compare.")
                   .arg(records.size()) +
               u'\n';
    }
    const auto figures = threeWaysFigures({records[0].get(), records[1].get(), records[2].get()});
    QList<QStringList> rows{head()};
    for (const Way way : allWays)
        rows << rowOf(way, figures[size_t(way)]);
    QString text = textTable(rows, columns) + failures(records);
    if (const QString note = threeways::setAside(plan); !note.isEmpty())
        text += u'\n' + wrapped(note, lineWidth) + u'\n';
    const int instances = int(records.front()->instances().size());
    for (const QString &sentence : threeways::conclusions(figures, instances, cores))
        text += u'\n' + wrapped(sentence, lineWidth) + u'\n';
    return text;
}

QString threeWaysProgress(Way way, const RunRecord &record)
{
    return ThreeWaysTableTexts::tr("%1/3 %2: %3")
        .arg(QString::number(int(way) + 1), threeways::shortName(way), progressLine(record));
}

} // namespace forkscope
