#pragma once

#include "core/base/Problem.h"
#include "core/base/Result.h"
#include "core/pipeline/Plan.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>

namespace forkscope {

/// One of the plans that come with the program.
struct Example
{
    QByteArray resource; ///< ":/examples/….forkscope"
    QString name;        ///< in the user's language
    QString chain;       ///< the pipeline as one line of text
};

/// Returns all examples in the order of their file names.
QList<Example> examples();

/// Returns a plan's name as it is shown: names of examples and lessons are translated.
QString shownPlanName(const QString &name);

Result<Plan, Problem> readExample(const QByteArray &resource);

/// Returns the resource that the first start opens: the lecture's chain of two programs.
QByteArray firstExample();

} // namespace forkscope
