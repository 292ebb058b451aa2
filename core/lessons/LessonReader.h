#pragma once

#include "core/base/Problem.h"
#include "core/base/Result.h"
#include "core/lessons/Lesson.h"

#include <QtCore/QByteArray>

namespace forkscope {

/// Reads a lesson's file. Strict, as planFromJson(): unknown keys, wrong types, texts without one
/// of the languages, an `answer` that nobody computes and plans with problems are errors that name
/// the place. Runs nothing.
Result<Lesson, Problem> lessonFromJson(const QByteArray &json);

/// Whether a file's content is meant to be a lesson: it has the key `forkscopeLesson`.
bool isLessonJson(const QByteArray &json);

/// The keys of each kind of object in a lesson's file, as resources/schemas/lesson.schema.json
/// lists them.
QStringList lessonKeys(QStringView object);

} // namespace forkscope
