#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace forkscope {

/// Returns the name under which a lesson of the program stands in place of a file's path.
inline QByteArray lessonSource(const QString &name)
{
    return "lesson:" + name.toUtf8();
}

/// Returns the lesson's name; empty if the source is no lesson.
inline QString lessonOfSource(const QByteArray &source)
{
    static const QByteArray begin("lesson:");
    return source.startsWith(begin) ? QString::fromUtf8(source.mid(begin.size())) : QString();
}

/// Returns whether a file is a lesson, judged by its name.
inline bool isLessonFile(const QByteArray &path)
{
    return path.toLower().endsWith(".forkscope-lesson");
}

} // namespace forkscope
