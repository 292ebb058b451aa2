#include "ui/files/PlanFiles.h"

#include "core/pipeline/PlanJson.h"
#include "ui/files/Dialogs.h"
#include "ui/files/Examples.h"
#include "ui/files/Lessons.h"
#include "ui/files/PlanDocument.h"
#include "ui/preferences/Settings.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtWidgets/QWidget>

namespace forkscope {

namespace {

QString directoryKey(const QString &kind)
{
    return QStringLiteral("directories/") + kind;
}

const QString &planKind()
{
    static const QString kind = QStringLiteral("plan");
    return kind;
}

/// Returns a name without the characters that a file name cannot have.
QString fileNameFrom(QString name)
{
    name.replace(QLatin1Char('/'), QLatin1Char('-'));
    name.remove(QChar());
    return name;
}

} // namespace

PlanFiles::PlanFiles(PlanDocument *document, RecentFiles *recent, Dialogs *dialogs, QWidget *window)
    : QObject(window), m_document(document), m_recent(recent), m_dialogs(dialogs), m_window(window)
{
}

bool PlanFiles::newPlan()
{
    if (!mayLeave())
        return false;
    m_document->load(Plan{}, QString());
    setExample(QString());
    return true;
}

bool PlanFiles::open()
{
    const QString path = m_dialogs->askOpenPath(m_window, directoryFor(planKind()));
    return !path.isEmpty() && openFile(path);
}

bool PlanFiles::openFile(const QString &path)
{
    if (m_openLesson && (isLessonFile(path) || !lessonOfSource(path).isEmpty()))
        return m_openLesson(path);
    const bool example = path.startsWith(QLatin1Char(':'));
    const QString file = example ? path : QFileInfo(path).absoluteFilePath();
    const Result<Plan, Problem> plan = example ? readExample(path) : loadPlan(file);
    if (!plan) {
        m_dialogs->showError(m_window, tr("Cannot Open “%1”").arg(QFileInfo(path).fileName()),
                             plan.error().text());
        if (!QFileInfo::exists(file))
            m_recent->remove(file);
        return false;
    }
    if (!mayLeave())
        return false;
    m_document->load(*plan, example ? QString() : file);
    if (!example) {
        m_recent->add(file);
        rememberDirectory(planKind(), file);
    }
    setExample(example ? path : QString());
    return true;
}

bool PlanFiles::openPlan(const Plan &plan, const QString &source)
{
    if (!mayLeave())
        return false;
    m_document->load(plan, QString());
    setExample(source);
    return true;
}

bool PlanFiles::save()
{
    return m_document->path().isEmpty() ? saveAs() : saveTo(m_document->path());
}

bool PlanFiles::saveAs()
{
    QString proposed = m_document->path();
    if (proposed.isEmpty()) {
        proposed = QDir(directoryFor(planKind()))
                       .filePath(fileNameFrom(displayName()) + QStringLiteral(".forkscope"));
    }
    const QString path = m_dialogs->askSavePath(m_window, proposed);
    return !path.isEmpty() && saveTo(QFileInfo(path).absoluteFilePath());
}

bool PlanFiles::saveTo(const QString &path)
{
    const Problems problems = m_document->save(path);
    if (!problems.isEmpty()) {
        m_dialogs->showError(m_window, tr("Cannot Save “%1”").arg(QFileInfo(path).fileName()),
                             problems.first().text());
        return false;
    }
    m_recent->add(path);
    rememberDirectory(planKind(), path);
    setExample(QString());
    return true;
}

bool PlanFiles::mayLeave()
{
    if (!m_document->isModified())
        return true;
    switch (m_dialogs->askUnsaved(m_window, displayName())) {
    case UnsavedAnswer::Save:
        return save();
    case UnsavedAnswer::Discard:
        return true;
    case UnsavedAnswer::Cancel:
        break;
    }
    return false;
}

QString PlanFiles::displayName() const
{
    if (!m_document->plan().name.isEmpty())
        return shownPlanName(m_document->plan().name);
    if (!m_document->path().isEmpty())
        return QFileInfo(m_document->path()).completeBaseName();
    return tr("Untitled");
}

QString PlanFiles::source() const
{
    return m_document->path().isEmpty() ? m_example : m_document->path();
}

void PlanFiles::setExample(const QString &resource)
{
    m_example = resource;
    Q_EMIT sourceChanged(source());
}

QString PlanFiles::directoryFor(const QString &kind)
{
    const QString directory = Settings().value(directoryKey(kind)).toString();
    return QFileInfo(directory).isDir() ? directory : QDir::homePath();
}

void PlanFiles::rememberDirectory(const QString &kind, const QString &path)
{
    Settings().setValue(directoryKey(kind), QFileInfo(path).absolutePath());
}

} // namespace forkscope
