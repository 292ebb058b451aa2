#include "core/base/FilePath.h"
#include "tests/pictures/LessonScenes.h"
#include "tests/pictures/Picture.h"
#include "tests/pictures/Scenes.h"
#include "ui/files/Examples.h"
#include "ui/files/Lessons.h"

namespace forkscope {

namespace {

const QSize small{1024, 640};
const QSize notebook{1280, 800}; // as a teacher may have

QByteArray plan(const char *name)
{
    return QByteArray(SOURCE_DIRECTORY "/tests/plans/") + name + ".forkscope";
}

QByteArray example(const char *name)
{
    return QByteArray(":/examples/") + name + ".forkscope";
}

QString text(const char *name)
{
    return QString::fromLatin1(name);
}

QList<Picture> ofExamples()
{
    QList<Picture> pictures;
    for (const Example &each : examples())
        pictures.append(
            {.name = QString::fromUtf8(nameWithoutSuffix(each.resource)), .plan = each.resource});
    return pictures;
}

/// These pictures are made in English and in Korean.
QList<Picture> ofEverything()
{
    return {
        {.name = text("encrypt"), .plan = example("5-encrypt-then-hash")},
        {.name = text("full-pipe-running"), .plan = plan("full-pipe"), .atMs = 500},
        {.name = text("by-core"), .plan = plan("four-loops"), .prepare = scene::lanesByCore},
        {.name = text("three-ways"),
         .plan = plan("four-loops"),
         .made = Made::ThreeWays,
         .prepare = scene::threeWays},
        {.name = text("compare"), .plan = plan("two-kinds"), .prepare = scene::compare},
        {.name = text("groups"), .plan = plan("two-kinds"), .prepare = scene::groups},
        {.name = text("notebook"), .plan = plan("six"), .size = notebook},
        {.name = text("presentation"),
         .plan = example("5-encrypt-then-hash"),
         .prepare = scene::presentation,
         .size = notebook},
        {.name = text("handbook"),
         .plan = plan("six"),
         .made = Made::Nothing,
         .prepare = scene::handbook},
        {.name = text("welcome"),
         .plan = example("5-encrypt-then-hash"),
         .made = Made::Nothing,
         .prepare = scene::welcome},
    };
}

/// The same run at three zooms, by process and by core: they must tell the same story.
QList<Picture> ofZooms()
{
    QList<Picture> pictures;
    for (const bool byCore : {false, true}) {
        for (const int divisor : {1, 30, 1000})
            pictures.append(
                {.name = QStringLiteral("zoom-%1-%2")
                             .arg(byCore ? QStringLiteral("core") : QStringLiteral("process"))
                             .arg(divisor),
                 .plan = plan("compress"),
                 .prepare = scene::partOfTheRun(1.0 / divisor, byCore)});
    }
    return pictures;
}

/// These pictures are made in English alone.
QList<Picture> ofSpecialThings()
{
    return {
        {.name = text("ten-sleeps-running"), .plan = example("3-ten-sleeps"), .atMs = 80},
        {.name = text("six-with-timeout"), .plan = plan("six")},
        {.name = text("thousand"), .plan = plan("thousand")},
        {.name = text("one-slice"), .plan = plan("four-loops"), .prepare = scene::oneSlice},
        {.name = text("tapped"), .plan = plan("tapped"), .prepare = scene::tap},
        {.name = text("without-trace"), .plan = plan("six"), .made = Made::RunWithoutTrace},
        {.name = text("korean-text"), .plan = plan("korean"), .prepare = scene::characterAsText},
        {.name = text("korean-hex"), .plan = plan("korean"), .prepare = scene::characterInHex},
        {.name = text("gap"), .plan = plan("gap"), .prepare = scene::gap},
        {.name = text("small"), .plan = plan("six"), .size = small},
        {.name = text("large-type"), .plan = plan("six"), .zoom = 200},
        {.name = text("code"), .plan = plan("six"), .prepare = scene::code},
        {.name = text("replay"), .plan = plan("six"), .prepare = scene::replayedHalf},
        {.name = text("times"), .plan = plan("thousand"), .prepare = scene::instanceTimes},
        {.name = text("speed-up"),
         .plan = plan("four-loops"),
         .made = Made::SpeedUp,
         .prepare = scene::speedUp},
    };
}

/// These show a lesson before its runs, the reveal at its last line, what Investigate finds, and
/// its paper.
QList<Picture> ofLesson(int number)
{
    const QByteArray source = lessonSource(QString::number(number));
    const auto name = [number](const char *what) {
        return QStringLiteral("%1-%2").arg(QLatin1String(what)).arg(number);
    };
    return {
        {.name = name("lesson-begin"), .plan = source, .made = Made::Nothing},
        {.name = name("lesson"), .plan = source, .made = Made::Lesson},
        {.name = name("lesson-end"),
         .plan = source,
         .made = Made::Lesson,
         .prepare = scene::lessonEnd},
        {.name = name("lesson-found"),
         .plan = source,
         .made = Made::Lesson,
         .prepare = scene::lessonFound},
        {.name = name("worksheet"),
         .plan = source,
         .made = Made::Nothing,
         .paper = scene::worksheet},
        {.name = name("answers"), .plan = source, .made = Made::Lesson, .paper = scene::answers},
    };
}

QList<Picture> inBothThemes(const QList<Picture> &pictures)
{
    QList<Picture> both;
    for (Picture picture : pictures) {
        const QString name = picture.name;
        picture.name = name + QStringLiteral("-light");
        both.append(picture);
        picture.name = name + QStringLiteral("-dark");
        picture.theme = ThemeChoice::Dark;
        both.append(picture);
    }
    return both;
}

QList<Picture> inKorean(QList<Picture> pictures)
{
    for (Picture &picture : pictures) {
        picture.name.prepend(QStringLiteral("ko-"));
        picture.language = LanguageChoice::Korean;
    }
    return pictures;
}

QList<Picture> ofLessons()
{
    QList<Picture> pictures;
    for (int number = 1; number <= 10; ++number) {
        pictures += ofLesson(number);
        QList<Picture> korean = inKorean(ofLesson(number));
        for (Picture &picture : korean)
            picture.theme = number % 2 == 0 ? ThemeChoice::Dark : ThemeChoice::Light;
        pictures += korean;
    }
    const Picture first{.name = text("lesson-6-notebook"),
                        .plan = lessonSource(text("6")),
                        .made = Made::Lesson,
                        .size = notebook};
    return pictures + QList<Picture>{first} + inKorean({first});
}

} // namespace

QList<Picture> allPictures()
{
    const QList<Picture> english = ofExamples() + ofSpecialThings() + ofEverything() + ofZooms();
    return inBothThemes(english + inKorean(ofEverything())) + ofLessons();
}

} // namespace forkscope
