#include "ui/files/RecentFiles.h"

#include "ui/preferences/Settings.h"

namespace forkscope {

namespace {
const QString &key()
{
    static const QString name = QStringLiteral("recentFiles");
    return name;
}

QByteArrayList remembered()
{
    // Earlier versions wrote text, which becomes UTF-8, and a list of one as its only element.
    const QVariant value = Settings().value(key());
    const QByteArray one = value.toByteArray();
    QByteArrayList paths = one.isEmpty() ? QByteArrayList() : QByteArrayList{one};
    for (const QVariant &path : value.toList())
        paths.append(path.toByteArray());
    return paths.mid(0, RecentFiles::most);
}
} // namespace

RecentFiles::RecentFiles(QObject *parent) : QObject(parent), m_paths(remembered()) {}

void RecentFiles::add(const QByteArray &path)
{
    QByteArrayList paths = m_paths;
    paths.removeAll(path);
    paths.prepend(path);
    set(paths.mid(0, most));
}

void RecentFiles::remove(const QByteArray &path)
{
    QByteArrayList paths = m_paths;
    paths.removeAll(path);
    set(paths);
}

void RecentFiles::clear()
{
    set({});
}

void RecentFiles::set(const QByteArrayList &paths)
{
    if (paths == m_paths)
        return;
    m_paths = paths;
    Settings().setValue(key(), QVariantList(m_paths.begin(), m_paths.end()));
    Q_EMIT changed();
}

} // namespace forkscope
