#include "tests/support/StrictTest.h"
#include "ui/files/Dialogs.h"
#include "ui/files/PlanDocument.h"
#include "ui/panes/chain/StageEdits.h"
#include "ui/panes/code/CodePane.h"

#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QPlainTextEdit>

using namespace forkscope;

namespace {

Plan planOf(const QList<QByteArray> &words)
{
    Plan plan;
    plan.pipeline.stages.append(Stage{});
    plan.pipeline.stages.front().program = words.front();
    plan.pipeline.stages.front().arguments = words.mid(1);
    return plan;
}

/// Answers questions for a path with this one.
class PathDialogs : public Dialogs
{
public:
    QString path;
    QString error;

    QString askCodePath(QWidget *, const QString &) override { return path; }
    void showError(QWidget *, const QString &, const QString &reason) override { error = reason; }
};

} // namespace

class tst_codepane : public StrictTest
{
    Q_OBJECT

private:
    PlanDocument m_document;
    PathDialogs m_dialogs;
    std::unique_ptr<CodePane> m_pane;

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void init()
    {
        m_document.load(planOf({"echo", "first"}), {});
        m_pane = std::make_unique<CodePane>(&m_document, &m_dialogs);
        m_pane->show();
    }
    void cleanup() { m_pane.reset(); }

    void followsTheEditor()
    {
        QCOMPARE(m_pane->code().toUtf8(), codeOf(m_document.plan(), CodeFormat::Python));
        QVERIFY(m_pane->code().contains(QStringLiteral("first")));
        Pipeline changed = m_document.plan().pipeline;
        changed.stages.front().arguments = {"second"};
        m_document.setPipeline(changed, StepName([] { return QStringLiteral("change"); }));
        QTRY_VERIFY(m_pane->code().contains(QStringLiteral("second")));
        m_document.undoStack()->undo();
        QTRY_VERIFY(m_pane->code().contains(QStringLiteral("first")));
    }

    void speaksEachLanguage()
    {
        for (const CodeFormat format : allCodeFormats) {
            m_pane->setFormat(format);
            QCOMPARE(m_pane->format(), format);
            QCOMPARE(m_pane->code().toUtf8(), codeOf(m_document.plan(), format));
        }
        QCOMPARE(m_pane->languages()->count(), int(allCodeFormats.size()));
    }

    void saysWhatIsWrong()
    {
        m_document.load(planOf({""}), {});
        QTRY_VERIFY(m_pane->code().isEmpty());
        QVERIFY(!m_document.problems().isEmpty());
    }

    void copies()
    {
        m_pane->copy();
        QCOMPARE(QGuiApplication::clipboard()->text(), m_pane->code());
    }

    void saves()
    {
        const QTemporaryDir directory;
        m_dialogs.path = directory.filePath(QStringLiteral("plan.py"));
        QVERIFY(m_pane->save());
        QFile file(m_dialogs.path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(file.readAll()), m_pane->code());
        m_dialogs.path = directory.filePath(QStringLiteral("no such/plan.py"));
        QVERIFY(!m_pane->save());
        QVERIFY(!m_dialogs.error.isEmpty());
        m_dialogs.path.clear();
        QVERIFY(!m_pane->save());
    }
};

WINDOW_TEST(tst_codepane)
#include "tst_codepane.moc"
