#pragma once

#include "ui/files/PlanDocument.h"
#include "ui/panes/chain/ChainEditor.h"
#include "ui/panes/chain/ChainLine.h"
#include "ui/panes/chain/ChainView.h"

#include <QtTest/QTest>
#include <QtWidgets/QApplication>

namespace forkscope::test {

inline const QByteArray rawPassword = QByteArray::fromHex("e234550ad0516c335311");

/// Returns the lecture's chain with one more stage, so that there is something to move.
inline Plan lecturePlan()
{
    Stage openssl;
    openssl.program = "openssl";
    openssl.arguments = {"enc", "-des3", "-pass", "env:password"};
    openssl.environment = {{"password", rawPassword, true}};
    openssl.workingDirectory = "/tmp";
    Plan plan;
    plan.pipeline.input = RandomInput{10, 7};
    plan.pipeline.stages = {openssl, Stage{"md5sum", {}, {}, true, {}},
                            Stage{"cat", {"-n"}, {}, true, {}}};
    plan.run.instances = 3;
    return plan;
}

inline const QString lectureLine =
    QStringLiteral("openssl enc -des3 -pass env:password | md5sum | cat -n");

/// An editor on the screen with the lecture's chain.
struct ChainWindow
{
    explicit ChainWindow(const Plan &plan = lecturePlan())
    {
        document.load(plan, {});
        editor.resize(1000, 200);
        editor.show();
        editor.activateWindow();
        shown = QTest::qWaitForWindowActive(&editor);
        view()->setFocus();
    }

    [[nodiscard]] ChainView *view() const { return editor.view(); }
    [[nodiscard]] ChainLine *line() const { return editor.line(); }
    [[nodiscard]] const QList<Stage> &stages() const { return document.plan().pipeline.stages; }
    [[nodiscard]] QString undoText() { return document.undoStack()->undoText(); }

    [[nodiscard]] QString programs() const
    {
        QStringList names;
        for (const Stage &stage : stages())
            names << QString::fromUtf8(stage.program);
        return names.join(QLatin1Char(' '));
    }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

    void type(const QString &text) const { QTest::keyClicks(QApplication::focusWidget(), text); }

    /// Types over the whole line without waiting until it is read.
    void typeLine(const QString &text) const
    {
        line()->setFocus();
        line()->selectAll();
        type(text);
    }

    [[nodiscard]] QPoint inView(QPoint picture) const { return picture - view()->pictureOffset(); }
    [[nodiscard]] QPoint middleOf(int box) const
    {
        return inView(view()->picture().layout.box(box).center());
    }
    void click(QPoint point) const
    {
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, point);
    }

    template<typename Sheet> [[nodiscard]] Sheet *sheet() const
    {
        return editor.findChild<Sheet *>();
    }

    PlanDocument document;
    ChainEditor editor{&document};
    bool shown = false;
};

} // namespace forkscope::test
