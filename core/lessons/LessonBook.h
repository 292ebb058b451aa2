#pragma once

#include "core/lessons/Lesson.h"

#include <QtCore/QString>

#include <optional>

namespace forkscope {

/// The lessons that come with the program (":/lessons"), by number. Read once.
const QList<Lesson> &lessonBook();

/// By its number or name.
std::optional<Lesson> lessonNamed(const QString &name);

} // namespace forkscope
