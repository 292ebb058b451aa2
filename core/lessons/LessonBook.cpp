#include "core/lessons/LessonBook.h"

#include "core/lessons/LessonReader.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

#include <algorithm>

namespace forkscope {

namespace {

QList<Lesson> readBook()
{
    QList<Lesson> book;
    const QDir directory(QStringLiteral(":/lessons"));
    for (const QString &name : directory.entryList({QStringLiteral("*.json")}, QDir::Files)) {
        QFile file(directory.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const auto lesson = lessonFromJson(file.readAll());
        if (lesson)
            book.append(*lesson);
        else
            qWarning("%s: %s", qPrintable(name), qPrintable(lesson.error().text()));
    }
    std::sort(book.begin(), book.end(),
              [](const Lesson &a, const Lesson &b) { return a.number < b.number; });
    return book;
}

} // namespace

const QList<Lesson> &lessonBook()
{
    static const QList<Lesson> book = readBook();
    return book;
}

std::optional<Lesson> lessonNamed(const QString &name)
{
    for (const Lesson &lesson : lessonBook()) {
        if (lesson.name == name || QString::number(lesson.number) == name)
            return lesson;
    }
    return std::nullopt;
}

} // namespace forkscope
