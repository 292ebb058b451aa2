#include "ui/files/RecentFiles.h"

#include "ui/preferences/Settings.h"

namespace forkscope {

namespace {
const QString &key()
{
    static const QString name = QStringLiteral("recentFiles");
    return name;
}
} // namespace

RecentFiles::RecentFiles(QObject *parent)
    : QObject(parent), m_paths(Settings().value(key()).toStringList().mid(0, most))
{
}

void RecentFiles::add(const QString &path)
{
    QStringList paths = m_paths;
    paths.removeAll(path);
    paths.prepend(path);
    set(paths.mid(0, most));
}

void RecentFiles::remove(const QString &path)
{
    QStringList paths = m_paths;
    paths.removeAll(path);
    set(paths);
}

void RecentFiles::clear()
{
    set({});
}

void RecentFiles::set(const QStringList &paths)
{
    if (paths == m_paths)
        return;
    m_paths = paths;
    Settings().setValue(key(), m_paths);
    Q_EMIT changed();
}

} // namespace forkscope
