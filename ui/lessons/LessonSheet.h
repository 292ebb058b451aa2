#pragma once

#include "ui/lessons/LessonState.h"

#include <QtGui/QImage>

namespace forkscope {

/// What is printed of a lesson.
enum class SheetKind : quint8 {
    Worksheet, ///< the questions, with room for answers in handwriting
    Answers,   ///< what was predicted and what was measured, with the timeline's picture
};

/// The page as rich text. `timeline` may be null. Pure.
QString sheetHtml(const LessonState &state, SheetKind kind, Language language,
                  const QSize &timeline);

/// Writes it as a PDF on A4. False with the reason where that failed.
bool writeSheet(const QString &path, const LessonState &state, SheetKind kind, Language language,
                const QImage &timeline, QString *error);

} // namespace forkscope
