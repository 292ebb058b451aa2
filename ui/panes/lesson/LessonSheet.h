#pragma once

#include "ui/panes/lesson/LessonState.h"

#include <QtGui/QImage>

namespace forkscope {

/// What is printed of a lesson.
enum class SheetKind : quint8 {
    Worksheet, ///< the questions, with room for answers in handwriting
    Answers,   ///< what was predicted and what was measured, with the timeline's picture
};

/// The pictures of an answer page; those that are null are left out.
struct SheetPictures
{
    QImage timeline;
    QString timelineOf; ///< the run that it shows
    QList<QImage> made; ///< of each of the lesson's runs that are repetitions or a curve
};

/// The page as rich text. Pure.
QString sheetHtml(const LessonState &state, SheetKind kind, Language language,
                  const SheetPictures &pictures);

/// Writes it as a PDF on A4, with pictures of what was made besides those given. Returns why that
/// failed, or nothing.
QString writeSheet(const QString &path, const LessonState &state, SheetKind kind, Language language,
                   SheetPictures pictures);

} // namespace forkscope
