#pragma once

#include "tests/support/StrictTest.h"
#include "tests/support/TraceScript.h"
#include "ui/panes/timeline/TimelineView.h"
#include "ui/shared/StateStyle.h"

#include <QtGui/QHelpEvent>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QToolTip>

#include <cmath>

namespace forkscope::test {

inline constexpr qint64 ms = 1'000'000; // ns

/// Two instances of `head | md5sum`, each process on a core of its own (0 … 3). In ms, each is
/// starting until 1, running until 40, blocked until 60, running until 80 and a zombie until 82;
/// the run ends at 100.
struct TracedRun
{
    RunRecord record;
    script::TracePlayer player;

    explicit TracedRun(int instances = 2)
        : player(script::plan(instances, {"head", "md5sum"}), &record)
    {
        player.start();
    }
    [[nodiscard]] static qint64 pidOf(ProcessId id) { return 100 + id.instance * 2 + id.stage; }
    template<typename Do> void forAll(Do act)
    {
        for (int i = 0; i < record.plan().run.instances; ++i) {
            for (int stage = 0; stage < 2; ++stage)
                act(ProcessId{i, stage}, pidOf({i, stage}), i * 2 + stage);
        }
    }
    void begin()
    {
        forAll([this](ProcessId id, qint64 pid, int core) {
            if (id.stage == 0)
                player.instanceStarted(0, id.instance);
            player.forked(0, pid, pid, 1);
            player.processStarted(0, id, pid, id.stage == 0 ? "/usr/bin/head" : "/usr/bin/md5sum");
            player.in(0, core, pid);
        });
        forAll([this](ProcessId, qint64 pid, int) { player.executed(1000, pid, "x"); });
    }
    void wait(double blocked, double again)
    {
        forAll([&](ProcessId, qint64 pid, int core) { player.blocked(blocked * 1000, core, pid); });
        if (again > 0)
            forAll([&](ProcessId, qint64 pid, int core) { player.in(again * 1000, core, pid); });
    }
    void end()
    {
        forAll([this](ProcessId, qint64 pid, int core) { player.exited(80'000, core, pid); });
        player.tellTrace(81);
        forAll([this](ProcessId id, qint64, int) { player.processEnded(82, id, 0); });
        for (int i = 0; i < record.plan().run.instances; ++i)
            player.instanceEnded(82, i, Outcome::Succeeded, 0);
        player.tell(100, event::RunEnded{});
    }
    void all()
    {
        begin();
        wait(40, 60);
        end();
    }
};

/// A timeline on the screen with a hand at its mouse and keys.
class ShownTimeline : public TimelineView
{
public:
    explicit ShownTimeline(const RunRecord *record = nullptr, QSize size = {900, 420})
    {
        resize(size);
        setRecord(record);
        show();
    }
    /// Returns where a moment of a lane is in the viewport.
    [[nodiscard]] QPoint place(double at, int lane) const
    {
        const TimelineGeometry geometry = geometryNow();
        return {geometry.axis().left() + int(std::floor(scene().scale.xOf(qint64(at * ms)))),
                geometry.bandOf(lane).center().y()};
    }
    [[nodiscard]] QPoint name(int lane) const { return {20, place(0, lane).y()}; }
    [[nodiscard]] QImage picture() { return viewport()->grab().toImage(); }
    [[nodiscard]] QRgb colour(double at, int lane)
    {
        const QImage image = picture();
        return image.pixel(place(at, lane) * image.devicePixelRatio());
    }
    void click(QPoint at, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(viewport(), Qt::LeftButton, modifiers, at);
    }
    /// Sends the events as a window system does: the release of the second click comes after the
    /// double click.
    void doubleClick(QPoint at)
    {
        click(at);
        tell(QEvent::MouseButtonDblClick, at, Qt::LeftButton, Qt::LeftButton);
        tell(QEvent::MouseButtonRelease, at, Qt::LeftButton, Qt::NoButton);
    }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {})
    {
        tell(QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton, modifiers);
        tell(QEvent::MouseMove, (from + to) / 2, Qt::NoButton, Qt::LeftButton, modifiers);
        tell(QEvent::MouseMove, to, Qt::NoButton, Qt::LeftButton, modifiers);
        tell(QEvent::MouseButtonRelease, to, Qt::LeftButton, Qt::NoButton, modifiers);
    }
    void wheel(QPoint at, QPoint delta, Qt::KeyboardModifiers modifiers = {})
    {
        QWheelEvent event(at, viewport()->mapToGlobal(at), {}, delta, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(viewport(), &event);
    }
    void move(QPoint at) { tell(QEvent::MouseMove, at, Qt::NoButton, Qt::NoButton); }
    void key(int key) { QTest::keyClick(this, Qt::Key(key)); }
    void rightClick(QPoint at)
    {
        tell(QEvent::MouseButtonPress, at, Qt::RightButton, Qt::RightButton);
        tell(QEvent::MouseButtonRelease, at, Qt::RightButton, Qt::NoButton);
    }
    QString tipAt(QPoint at)
    {
        QHelpEvent event(QEvent::ToolTip, at, viewport()->mapToGlobal(at));
        QCoreApplication::sendEvent(viewport(), &event);
        return QToolTip::text();
    }
    /// A tip that was shown takes some time to disappear.
    [[nodiscard]] bool hasNoTip(QPoint at)
    {
        tipAt(at);
        return QTest::qWaitFor([] { return !QToolTip::isVisible(); });
    }

private:
    void tell(QEvent::Type type, QPoint at, Qt::MouseButton button, Qt::MouseButtons buttons,
              Qt::KeyboardModifiers modifiers = {})
    {
        QMouseEvent event(type, at, viewport()->mapToGlobal(at), button, buttons, modifiers);
        QCoreApplication::sendEvent(viewport(), &event);
    }
};

inline QRgb fillOf(BandKind kind, bool dark = false)
{
    return style::fill(kind, dark).rgb();
}

inline QPalette lightPalette()
{
    QPalette palette;
    palette.setColor(QPalette::Window, Qt::white);
    palette.setColor(QPalette::WindowText, Qt::black);
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::Text, Qt::black);
    return palette;
}

inline QPalette darkPalette()
{
    QPalette palette = lightPalette();
    palette.setColor(QPalette::Window, QColor(30, 30, 30));
    palette.setColor(QPalette::WindowText, Qt::white);
    palette.setColor(QPalette::Base, QColor(20, 20, 20));
    palette.setColor(QPalette::Text, Qt::white);
    return palette;
}

/// Spans of time are rounded to pixels, so they are equal up to two pixels.
inline bool isNear(const TimeScale &scale, qint64 one, qint64 other)
{
    return std::abs(double(one - other)) <= 2 * scale.nsPerPixel() + 1;
}

/// Chooses the palette and the language that the expected colours and texts are meant for: white,
/// and English.
inline void usePlainLook()
{
    QLocale::setDefault(QLocale::c());
    QApplication::setPalette(lightPalette());
}

} // namespace forkscope::test
