#pragma once

#include <QtCore/QString>

namespace forkscope {

/// What a lesson of the program is called where files and examples have their path.
inline QString lessonSource(const QString &name)
{
    return QStringLiteral("lesson:") + name;
}

/// The lesson's name; empty where the source is something else.
inline QString lessonOfSource(const QString &source)
{
    static const QString begin = QStringLiteral("lesson:");
    return source.startsWith(begin) ? source.mid(begin.size()) : QString();
}

/// Whether a file is a lesson, by its name.
inline bool isLessonFile(const QString &path)
{
    return path.endsWith(QStringLiteral(".forkscope-lesson"), Qt::CaseInsensitive);
}

} // namespace forkscope
