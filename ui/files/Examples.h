#pragma once

#include "core/base/Problem.h"
#include "core/base/Result.h"
#include "core/pipeline/Plan.h"

#include <QtCore/QList>
#include <QtCore/QString>

namespace forkscope {

/// One of the plans that come with the program.
struct Example
{
    QString resource; ///< ":/examples/….forkscope"
    QString name;     ///< in the language that is spoken
    QString chain;    ///< as one line of text
};

/// All examples, in the order of their file names.
QList<Example> examples();

/// The name of a plan as it is shown: those of examples and lessons have translations.
QString shownPlanName(const QString &name);

Result<Plan, Problem> readExample(const QString &resource);

/// The example that the first start opens: the lecture's chain of two programs.
QString firstExample();

} // namespace forkscope
