#pragma once

#include "core/pipeline/PlanJson.h"
#include "tests/support/WindowParts.h"
#include "ui/files/Dialogs.h"

#include <QtCore/QFile>
#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>

#include <memory>

namespace forkscope {

/// The answers that are given to questions, and the questions that were asked.
struct Answers
{
    UnsavedAnswer unsaved = UnsavedAnswer::Cancel;
    bool endProcesses = false;
    bool leaveOut = false;
    QString path;
    QStringList asked;
};

class AnsweringDialogs : public Dialogs
{
public:
    explicit AnsweringDialogs(Answers *answers) : m_answers(answers) {}

    UnsavedAnswer askUnsaved(QWidget *, const QString &name) override
    {
        m_answers->asked << QStringLiteral("unsaved ") + name;
        return m_answers->unsaved;
    }
    bool askEndProcesses(QWidget *, int processes) override
    {
        m_answers->asked << QStringLiteral("end %1").arg(processes);
        return m_answers->endProcesses;
    }
    QString askOpenPath(QWidget *, const QString &) override
    {
        return take(QStringLiteral("open"));
    }
    QString askSavePath(QWidget *, const QString &) override
    {
        return take(QStringLiteral("save"));
    }
    QString askReportPath(QWidget *, const QString &) override
    {
        return take(QStringLiteral("report"));
    }
    QString askTracePath(QWidget *, const QString &) override
    {
        return take(QStringLiteral("trace"));
    }
    QString askBytesPath(QWidget *, const QString &proposed) override
    {
        return take(QStringLiteral("bytes ") + proposed.section(QLatin1Char('/'), -1));
    }
    bool askLeaveOut(QWidget *, qint64 missing) override
    {
        m_answers->asked << QStringLiteral("leave out %1").arg(missing);
        return m_answers->leaveOut;
    }
    void sayWhatOpensTrace(QWidget *, const QString &path) override
    {
        m_answers->asked << QStringLiteral("opens ") + path;
    }
    void showError(QWidget *, const QString &, const QString &reason) override
    {
        m_answers->asked << QStringLiteral("error ") + reason;
    }

private:
    QString take(const QString &what)
    {
        m_answers->asked << what;
        return m_answers->path;
    }

    Answers *m_answers;
};

inline Plan planOf(const QList<QByteArray> &words, const QString &name, int instances = 1)
{
    Plan plan;
    plan.name = name;
    plan.pipeline.stages = {Stage{words.first(), words.mid(1), {}, true, {}}};
    plan.run.instances = instances;
    return plan;
}

inline constexpr int patience = 20000; // ms, for a machine that is busy with other things

/// Makes windows for a test, whose files and settings are its own and whose questions are answered.
class TestWorkbench
{
public:
    /// Returns whether there is a place for the files. This must be asked before all else.
    [[nodiscard]] bool isReady() const
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope,
                           path(QStringLiteral("settings")));
        return m_directory.isValid();
    }
    /// Returns a new window, for which no answers are given yet.
    [[nodiscard]] std::unique_ptr<Workbench> make()
    {
        answers = {};
        return std::make_unique<Workbench>(std::make_unique<AnsweringDialogs>(&answers));
    }
    /// Returns the path of a file in a directory of the test's own.
    [[nodiscard]] QString path(const QString &name) const { return m_directory.filePath(name); }
    /// Returns the path of a file that it writes; empty if the file cannot be written.
    [[nodiscard]] QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size()
                   ? file.fileName()
                   : QString();
    }
    [[nodiscard]] QString write(const QString &name, const Plan &plan) const
    {
        return write(name, planToJson(plan));
    }

    Answers answers;

private:
    QTemporaryDir m_directory;
};

} // namespace forkscope
