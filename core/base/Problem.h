#pragma once

#include <QtCore/QList>
#include <QtCore/QString>

namespace forkscope {

/// What is wrong with a plan. `place` is a path into the plan file, such as
/// `pipeline.stages[1].program`; it is empty if the file as a whole is meant.
struct Problem
{
    QString place;
    QString message;

    [[nodiscard]] QString text() const
    {
        return place.isEmpty() ? message : place + QStringLiteral(": ") + message;
    }
    bool operator==(const Problem &) const = default;
};

using Problems = QList<Problem>;

} // namespace forkscope
