#pragma once

#include "ui/panes/lesson/LessonState.h"

#include <QtCore/QStringList>

namespace forkscope {

/// A row of what was run: which run, how long it took, how much faster than the first.
struct MadeRow
{
    QString what;
    QString time;
    QString speedUp; ///< empty where there is nothing to compare
};

/// The runs of a series as rows; of repetitions none, which OutcomeHistogram counts. Pure.
QList<MadeRow> madeRows(const RunsMade &made);

/// They as a table for a label or a page.
QString madeTable(const QList<MadeRow> &rows);

} // namespace forkscope
