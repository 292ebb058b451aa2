#include "ui/workbench/WindowStart.h"

#include "ui/commands/Commands.h"
#include "ui/files/PlanFiles.h"
#include "ui/panes/bytes/BytesActions.h"
#include "ui/panes/bytes/BytesPane.h"
#include "ui/panes/bytes/BytesView.h"
#include "ui/panes/bytes/FindBar.h"
#include "ui/panes/bytes/Utf8Character.h"
#include "ui/panes/timeline/TimelinePane.h"
#include "ui/panes/timeline/TimelineView.h"
#include "ui/preferences/LanguageChoice.h"
#include "ui/preferences/Theme.h"
#include "ui/preferences/ZoomChoice.h"
#include "ui/run/RunPlayer.h"
#include "ui/windows/handbook/HandbookWindow.h"
#include "ui/windows/handbook/HelpCommands.h"
#include "ui/windows/outputs/BytesCompareWindow.h"
#include "ui/windows/outputs/OutputGroupsDialog.h"
#include "ui/windows/speedup/SpeedUpWindow.h"
#include "ui/windows/threeways/ThreeWaysWindow.h"
#include "ui/workbench/CompareCommands.h"
#include "ui/workbench/LessonPicture.h"
#include "ui/workbench/MainWindow.h"
#include "ui/workbench/RunDesk.h"

#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTimer>
#include <QtGui/QAction>
#include <QtGui/QScreen>
#include <QtWidgets/QApplication>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QLineEdit>

#include <algorithm>

namespace forkscope {

namespace {

constexpr QSize pictureSize{1440, 900};
constexpr QSize frameRoom{8, 28}; // what a window manager draws around a window, at most
constexpr int settleMs = 600;     // views sort and write once more shortly after the end of a run

/// FORKSCOPE_SCREENSHOT_SIZE=1024x640 for a picture of another size.
QSize wantedPictureSize()
{
    const QStringList parts =
        qEnvironmentVariable("FORKSCOPE_SCREENSHOT_SIZE").split(QLatin1Char('x'));
    const QSize size(parts.value(0).toInt(), parts.value(1).toInt());
    return size.isEmpty() ? pictureSize : size;
}

/// FORKSCOPE_SCREENSHOT_OF=three-ways: the plan is run in three ways, and their window is painted.
bool wantsThreeWays()
{
    return qEnvironmentVariable("FORKSCOPE_SCREENSHOT_OF") == QStringLiteral("three-ways");
}

/// FORKSCOPE_SCREENSHOT_OF=speed-up: the speed-up of the plan is measured, and its window is
/// painted; =times: how long the instances of one run took.
bool wantsSpeedUp()
{
    return qEnvironmentVariable("FORKSCOPE_SCREENSHOT_OF") == QStringLiteral("speed-up");
}

bool wantsTimes()
{
    return qEnvironmentVariable("FORKSCOPE_SCREENSHOT_OF") == QStringLiteral("times");
}

/// FORKSCOPE_SCREENSHOT_OF=cores: the lanes are cores; =slice: one slice of the first process fills
/// the picture.
void arrangeTimeline(MainWindow &window)
{
    const QString of = qEnvironmentVariable("FORKSCOPE_SCREENSHOT_OF");
    TimelinePane *pane = window.timelinePane();
    const RunRecord *record = window.session()->record();
    if (of == QStringLiteral("cores"))
        pane->setOrder(LaneOrder::ByCore);
    if (of != QStringLiteral("slice") || !record || record->trace().tasks().empty())
        return;
    const TaskTrack &track = record->trace().tasks().front().track;
    if (track.isEmpty())
        return;
    const Slice &slice = track[track.size() / 2];
    pane->view()->showTime(
        {(slice.from - record->begin()).count(), (slice.to - record->begin()).count()});
}

/// FORKSCOPE_SCREENSHOT_OF=compare: the outputs of the first two instances side by side; =groups:
/// which outputs are equal.
QWidget *wantedWindow(MainWindow &window)
{
    const QString of = qEnvironmentVariable("FORKSCOPE_SCREENSHOT_OF");
    if (wantsThreeWays())
        return window.threeWays();
    if (wantsSpeedUp() || wantsTimes())
        return window.speedUp();
    if (of == QStringLiteral("compare"))
        return window.comparing()->window();
    if (of == QStringLiteral("groups"))
        return window.comparing()->groups();
    if (of == QStringLiteral("handbook"))
        return window.help()->handbook();
    return &window;
}

/// What passed the wire behind the first stage; the table beside it as wide as its last bytes want.
void showTap(MainWindow &window)
{
    auto *const table = window.findChild<QDockWidget *>(QStringLiteral("instances"));
    auto *const bytes = window.findChild<QDockWidget *>(QStringLiteral("bytes"));
    const int both = table->width() + bytes->width();
    window.resizeDocks({table, bytes}, {both * 2 / 3, both / 3}, Qt::Horizontal);
    window.select({0, 0});
}

/// The first character beyond ASCII, selected.
void showCharacter(StreamView *view)
{
    const auto store = view->store();
    if (!store)
        return;
    const QByteArray bytes = store->read(0, 1 << 16);
    const auto *const first =
        std::find_if(bytes.begin(), bytes.end(), [](char byte) { return quint8(byte) >= 0x80; });
    const qint64 offset = first - bytes.begin();
    if (first != bytes.end())
        view->select({offset, offset + firstCharacter(QByteArrayView(bytes).sliced(offset)).bytes});
}

/// The first bytes behind the gap, selected, so that it is in sight.
void showGap(StreamView *view)
{
    if (!view->store())
        return;
    const Extent extent = view->store()->extent();
    view->select({extent.gapBegin - 1, extent.gapBegin});
    view->select({extent.gapEnd, extent.gapEnd + 1});
}

/// The replay at half of the run's time.
void showReplayedHalf(MainWindow &window)
{
    window.setReplay(true);
    window.player()->pause();
    window.player()->goTo(window.player()->length() / 2);
}

/// Brings up what is only seen when it is asked for. FORKSCOPE_SCREENSHOT_OF=tap: the wire behind
/// the first stage, which the plan taps; =character, =character-hex: the first character beyond
/// ASCII, as text and in hex; =gap: the bytes that were not kept; =presentation: for a class room;
/// =replay: the run replayed to its half;
/// FORKSCOPE_SCREENSHOT_FIND=text: found in the bytes.
void prepareViews(MainWindow &window)
{
    const QString of = qEnvironmentVariable("FORKSCOPE_SCREENSHOT_OF");
    const QString wanted = qEnvironmentVariable("FORKSCOPE_SCREENSHOT_FIND");
    if (of == QStringLiteral("compare"))
        window.comparing()->compareOutputs(0, 1);
    if (of == QStringLiteral("groups"))
        window.comparing()->showGroups();
    if (of == QStringLiteral("code"))
        window.findChild<QDockWidget *>(QStringLiteral("code"))->toggleViewAction()->trigger();
    if (of == QStringLiteral("handbook"))
        window.help()->showPage(QStringLiteral("08-mistakes"));
    if (wantsTimes())
        window.commands()->at(CommandId::InstanceTimes)->trigger();
    if (of == QStringLiteral("tap"))
        showTap(window);
    if (of.startsWith(QStringLiteral("character")))
        showCharacter(window.bytesPane()->hexView());
    if (of == QStringLiteral("character"))
        window.bytesPane()->setMode(BytesPane::Mode::Text);
    if (of == QStringLiteral("presentation"))
        window.setPresentation(true);
    if (of == QStringLiteral("replay"))
        showReplayedHalf(window);
    if (of == QStringLiteral("gap"))
        showGap(window.bytesPane()->hexView());
    if (!wanted.isEmpty()) {
        window.bytesPane()->commands()->find->trigger();
        window.bytesPane()->findBar()->edit()->setText(wanted);
    }
}

void takePicture(MainWindow &window, const QString &path)
{
    QWidget *const shown = wantedWindow(window);
    arrangeTimeline(window);
    if (wantsThreeWays() || wantsSpeedUp() || wantsTimes())
        shown->resize(wantedPictureSize());
    const bool written = shown->grab().save(path, "PNG");
    QCoreApplication::exit(written ? 0 : 1);
}

void takePictureSoon(MainWindow &window, const QString &path)
{
    QTimer::singleShot(settleMs / 2, &window, [&window] { prepareViews(window); });
    QTimer::singleShot(settleMs, &window, [&window, path] { takePicture(window, path); });
}

/// FORKSCOPE_SCREENSHOT_AT=50: 50 ms after the begin of the run instead of after its end.
void takePictureOfRun(MainWindow &window, const QString &path)
{
    if (wantsThreeWays()) {
        QObject::connect(window.threeWays()->run(), &SeriesHost::finished, &window,
                         [&window, path] { takePictureSoon(window, path); });
        return;
    }
    if (wantsSpeedUp()) {
        QObject::connect(window.speedUp()->run(), &SeriesHost::finished, &window,
                         [&window, path] { takePictureSoon(window, path); });
        return;
    }
    bool inTheMiddle = false;
    const int at = qEnvironmentVariableIntValue("FORKSCOPE_SCREENSHOT_AT", &inTheMiddle);
    if (inTheMiddle) {
        QObject::connect(window.session(), &RunSession::runStarted, &window, [&window, path, at] {
            QTimer::singleShot(at, &window, [&window, path] { takePicture(window, path); });
        });
    } else {
        QObject::connect(window.session(), &RunSession::runEnded, &window,
                         [&window, path] { takePictureSoon(window, path); });
    }
}

} // namespace

int runWindow(QApplication &application, const WindowOptions &options)
{
    application.setApplicationDisplayName(QStringLiteral("Forkscope"));
    application.setDesktopFileName(QStringLiteral("forkscope"));
    applyThemeFromEnvironment(application);

    const bool picture = !options.screenshot.isEmpty();
    const QTemporaryDir forgotten;
    if (picture)
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, forgotten.path());
    speakChosenLanguage();
    takeChosenZoom();
    MainWindow window;
    if (picture)
        window.resize(wantedPictureSize());
    else
        window.keepWithin(window.screen()->availableSize() - frameRoom);
    if (options.file.isEmpty() || !window.files()->openFile(options.file))
        window.openAtStart();
    window.show();
    if (!picture && options.file.isEmpty() && !options.runOnce)
        window.welcome();
    if (picture && wantsLessonPicture()) {
        const QString path = options.screenshot;
        prepareLessonPicture(window, path, [&window, path] { takePictureSoon(window, path); });
        return application.exec();
    }

    if (picture && options.runOnce)
        takePictureOfRun(window, options.screenshot);
    // FORKSCOPE_SCREENSHOT_OF=samples: where no trace is permitted.
    if (picture && qEnvironmentVariable("FORKSCOPE_SCREENSHOT_OF") == QStringLiteral("samples"))
        window.commands()->at(CommandId::Trace)->setChecked(false);
    bool started = false;
    if (options.runOnce && picture && wantsSpeedUp()) {
        window.commands()->at(CommandId::SpeedUp)->trigger();
        started = window.runs()->measureSpeedUp();
    } else if (options.runOnce)
        started =
            picture && wantsThreeWays() ? window.runs()->runThreeWays() : window.runs()->run();
    if (picture && !started)
        takePictureSoon(window, options.screenshot);
    return application.exec();
}

} // namespace forkscope
