// Makes pictures of the window to be looked at: pictures DIRECTORY [NAME…]. A name may contain *
// and ?; without names all pictures are made. They are painted without a display and without
// anybody's settings.

#include "tests/pictures/LessonScenes.h"
#include "tests/pictures/Picture.h"
#include "tests/support/WindowParts.h"
#include "ui/commands/Commands.h"
#include "ui/files/PlanFiles.h"
#include "ui/preferences/ZoomChoice.h"
#include "ui/run/RunSession.h"
#include "ui/run/SeriesHost.h"
#include "ui/windows/speedup/SpeedUpWindow.h"
#include "ui/windows/threeways/ThreeWaysWindow.h"
#include "ui/workbench/LessonDesk.h"
#include "ui/workbench/RunDesk.h"

#include <QtCore/QDir>
#include <QtCore/QEventLoop>
#include <QtCore/QRegularExpression>
#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTimer>
#include <QtWidgets/QApplication>

#include <cstdio>

namespace forkscope {

namespace {

constexpr int settleMs = 300; // views sort and write once more shortly after the end of a run

void pass(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

/// Starts something and waits for its signal. Returns false if it may not start.
template<typename Sender, typename Signal>
bool waitFor(Sender *sender, Signal ended, const std::function<bool()> &start)
{
    QEventLoop loop;
    QObject::connect(sender, ended, &loop, &QEventLoop::quit);
    if (!start())
        return false;
    loop.exec();
    return true;
}

bool makeRun(const Workbench &window, const Picture &picture)
{
    auto *const session = the<RunSession>(window);
    const auto run = [&window] { return the<RunDesk>(window)->run(); };
    if (!picture.atMs)
        return waitFor(session, &RunSession::runEnded, run);
    const bool started = waitFor(session, &RunSession::runStarted, [&run] {
        QTimer::singleShot(0, qApp, run); // it emits the signal at once
        return true;
    });
    pass(*picture.atMs);
    return started;
}

bool make(const Workbench &window, const Picture &picture)
{
    auto *const runs = the<RunDesk>(window);
    switch (picture.made) {
    case Made::Nothing:
        return true;
    case Made::RunWithoutTrace:
        the<Commands>(window)->at(CommandId::Trace)->setChecked(false);
        return makeRun(window, picture);
    case Made::Run:
        return makeRun(window, picture);
    case Made::ThreeWays:
        return waitFor(the<ThreeWaysWindow>(window)->run(), &SeriesHost::finished,
                       [runs] { return runs->runThreeWays(); });
    case Made::SpeedUp:
        the<Commands>(window)->at(CommandId::SpeedUp)->trigger();
        return waitFor(the<SpeedUpWindow>(window)->run(), &SeriesHost::finished,
                       [runs] { return runs->measureSpeedUp(); });
    case Made::Lesson:
        scene::predictAll(window);
        return waitFor(the<LessonDesk>(window)->runner(), &SeriesHost::finished,
                       [runs] { return runs->runLesson(); });
    }
    Q_UNREACHABLE();
}

bool take(const Picture &picture, const QString &path)
{
    const QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    wearChosenTheme(picture.theme);
    speakChosenLanguage(picture.language);
    takeChosenZoom(picture.zoom);
    Workbench window;
    window.resize(picture.size);
    the<LessonDesk>(window)->setPredictionsPath({});
    if (!the<PlanFiles>(window)->openFile(picture.plan))
        return false;
    window.show();
    if (!make(window, picture))
        return false;
    if (!picture.atMs)
        pass(settleMs);
    if (picture.paper)
        return picture.paper(window, path + QStringLiteral(".pdf"));
    QWidget *const shown = picture.prepare ? picture.prepare(window) : &window;
    if (!shown)
        return false;
    if (shown != &window && !shown->isVisible())
        return false;
    if (picture.made == Made::ThreeWays || picture.made == Made::SpeedUp)
        shown->resize(picture.size);
    if (picture.prepare)
        pass(settleMs);
    return shown->grab().save(path + QStringLiteral(".png"), "PNG");
}

bool isWanted(const QString &name, const QStringList &patterns)
{
    const auto fits = [&name](const QString &pattern) {
        return QRegularExpression::fromWildcard(pattern).match(name).hasMatch();
    };
    return patterns.isEmpty() || std::any_of(patterns.begin(), patterns.end(), fits);
}

} // namespace

} // namespace forkscope

int main(int argc, char **argv)
{
    using namespace forkscope;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_FONT_DPI", "96");
    qputenv("QT_SCALE_FACTOR", "1");
    const QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2) {
        std::fprintf(stderr, "pictures DIRECTORY [NAME...]\n");
        return 2;
    }
    const QDir directory(arguments.at(1));
    directory.mkpath(QStringLiteral("."));
    int taken = 0;
    for (const Picture &picture : allPictures()) {
        if (!isWanted(picture.name, arguments.mid(2)))
            continue;
        if (!take(picture, directory.filePath(picture.name))) {
            std::fprintf(stderr, "pictures: no picture %s\n", qPrintable(picture.name));
            return 1;
        }
        ++taken;
    }
    if (taken == 0)
        std::fprintf(stderr, "pictures: none has such a name\n");
    return taken > 0 ? 0 : 1;
}
