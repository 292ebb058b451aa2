#pragma once

#include "ui/panes/lesson/LessonState.h"

#include <QtCore/QStringList>

namespace forkscope {

/// A row for one run: which run, how long it took, how much faster than the first it was.
struct MadeRow
{
    QString what;
    QString time;
    QString speedUp; ///< empty if there is nothing to compare with
};

/// Returns the runs of a series as rows; none for repetitions, which OutcomeHistogram counts. Pure.
QList<MadeRow> madeRows(const RunsMade &made);

/// Returns the rows as a table in rich text, for a label or a page.
QString madeTable(const QList<MadeRow> &rows);

} // namespace forkscope
