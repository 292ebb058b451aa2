#pragma once

#include "core/lessons/Lesson.h"

#include <QtCore/QString>

#include <optional>

namespace forkscope {

/// Returns the lessons that come with the program (":/lessons"), by number. They are read once.
const QList<Lesson> &lessonBook();

/// Returns the lesson with this number or name.
std::optional<Lesson> lessonNamed(const QString &name);

} // namespace forkscope
