#pragma once

#include "core/base/Problem.h"
#include "core/base/Result.h"
#include "core/lessons/Lesson.h"

#include <QtCore/QByteArray>

namespace forkscope {

/// Reads a lesson's file. As strict as planFromJson(): unknown keys, wrong types, texts that lack a
/// language, an `answer` without a function, and plans with problems are errors that name the
/// place. Runs nothing.
Result<Lesson, Problem> lessonFromJson(const QByteArray &json);

/// Returns whether a file is meant to be a lesson: it has the key `forkscopeLesson`.
bool isLessonJson(const QByteArray &json);

/// Returns the keys of a kind of object in a lesson's file, as resources/schemas/lesson.schema.json
/// lists them.
QStringList lessonKeys(QStringView object);

} // namespace forkscope
