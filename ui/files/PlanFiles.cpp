#include "ui/files/PlanFiles.h"

#include "core/base/FilePath.h"
#include "core/base/ShellWord.h"
#include "core/pipeline/PlanJson.h"
#include "ui/files/ChosenPath.h"
#include "ui/files/Dialogs.h"
#include "ui/files/Examples.h"
#include "ui/files/Lessons.h"
#include "ui/files/PlanDocument.h"
#include "ui/preferences/Settings.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtWidgets/QWidget>

#include <unistd.h>

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
    m_document->load(Plan{}, QByteArray());
    setExample(QByteArray());
    return true;
}

bool PlanFiles::open()
{
    const QString path = m_dialogs->askOpenPath(m_window, directoryFor(planKind()));
    if (path.isEmpty())
        return false;
    const auto chosen = chosenPath(path);
    if (chosen)
        return openFile(*chosen);
    m_dialogs->showError(m_window, tr("Cannot Open “%1”").arg(QFileInfo(path).fileName()),
                         chosen.error() + u' ' +
                             tr("Drop it onto the window, or start with: forkscope FILE"));
    return false;
}

bool PlanFiles::openFile(const QByteArray &path)
{
    if (m_openLesson && (isLessonFile(path) || !lessonOfSource(path).isEmpty()))
        return m_openLesson(path);
    const bool example = path.startsWith(':');
    const QByteArray file = example ? path : absolutePath(path);
    const Result<Plan, Problem> plan = example ? readExample(path) : loadPlan(file);
    if (!plan) {
        m_dialogs->showError(m_window, tr("Cannot Open “%1”").arg(shownBytes(lastName(path))),
                             plan.error().text());
        if (::access(file.constData(), F_OK) != 0)
            m_recent->remove(file);
        return false;
    }
    if (!mayLeave())
        return false;
    m_document->load(*plan, example ? QByteArray() : file);
    if (!example) {
        m_recent->add(file);
        rememberDirectory(planKind(), QFile::decodeName(file));
    }
    setExample(example ? path : QByteArray());
    return true;
}

bool PlanFiles::openPlan(const Plan &plan, const QByteArray &source)
{
    if (!mayLeave())
        return false;
    m_document->load(plan, QByteArray());
    setExample(source);
    return true;
}

bool PlanFiles::save()
{
    return m_document->path().isEmpty() ? saveAs() : saveTo(m_document->path());
}

bool PlanFiles::saveAs()
{
    QString proposed = QFile::decodeName(m_document->path());
    if (QFile::encodeName(proposed) != m_document->path() || proposed.isEmpty()) {
        proposed = QDir(directoryFor(planKind()))
                       .filePath(fileNameFrom(displayName()) + QStringLiteral(".forkscope"));
    }
    const QString path = m_dialogs->askSavePath(m_window, proposed);
    if (path.isEmpty())
        return false;
    const auto chosen = chosenPath(path);
    if (chosen)
        return saveTo(absolutePath(*chosen));
    m_dialogs->showError(m_window, tr("Cannot Save “%1”").arg(QFileInfo(path).fileName()),
                         chosen.error());
    return false;
}

bool PlanFiles::saveTo(const QByteArray &path)
{
    const Problems problems = m_document->save(path);
    if (!problems.isEmpty()) {
        m_dialogs->showError(m_window, tr("Cannot Save “%1”").arg(shownBytes(lastName(path))),
                             problems.first().text());
        return false;
    }
    m_recent->add(path);
    rememberDirectory(planKind(), QFile::decodeName(path));
    setExample(QByteArray());
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
        return shownBytes(nameWithoutSuffix(m_document->path()));
    return tr("Untitled");
}

QByteArray PlanFiles::source() const
{
    return m_document->path().isEmpty() ? m_example : m_document->path();
}

void PlanFiles::setExample(const QByteArray &resource)
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
