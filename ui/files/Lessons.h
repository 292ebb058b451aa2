#pragma once

#include <QtCore/QString>

namespace forkscope {

/// Returns the name under which a lesson of the program stands in place of a file's path.
inline QString lessonSource(const QString &name)
{
    return QStringLiteral("lesson:") + name;
}

/// Returns the lesson's name; empty if the source is no lesson.
inline QString lessonOfSource(const QString &source)
{
    static const QString begin = QStringLiteral("lesson:");
    return source.startsWith(begin) ? source.mid(begin.size()) : QString();
}

/// Returns whether a file is a lesson, judged by its name.
inline bool isLessonFile(const QString &path)
{
    return path.endsWith(QStringLiteral(".forkscope-lesson"), Qt::CaseInsensitive);
}

} // namespace forkscope
