#pragma once

#include "ui/panes/lesson/LessonState.h"

#include <QtGui/QImage>

namespace forkscope {

/// What is printed for a lesson.
enum class SheetKind : quint8 {
    Worksheet, ///< the questions, with room for answers in handwriting
    Answers,   ///< predictions and measurements, with a picture of the timeline
};

/// The pictures of an answer page; null ones are left out.
struct SheetPictures
{
    QImage timeline;
    QString timelineOf; ///< the run that the timeline shows
    QList<QImage> made; ///< of those of the lesson's runs that are repetitions or a curve
};

/// Returns the page as rich text. Pure.
QString sheetHtml(const LessonState &state, SheetKind kind, Language language,
                  const SheetPictures &pictures);

/// Writes the page as a PDF on A4, and adds pictures of the runs that were made. Returns why that
/// failed, or nothing.
QString writeSheet(const QString &path, const LessonState &state, SheetKind kind, Language language,
                   SheetPictures pictures);

} // namespace forkscope
