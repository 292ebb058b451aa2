#include "core/base/FilePath.h"

#include <QtCore/QList>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <unistd.h>

namespace forkscope {

QByteArray presentDirectory()
{
    // The C library allocates (getcwd(3)).
    // NOLINTNEXTLINE(clang-analyzer-unix.StdCLibraryFunctions)
    const std::unique_ptr<char, decltype(&std::free)> path(::getcwd(nullptr, 0), &std::free);
    return path ? QByteArray(path.get()) : QByteArray();
}

QByteArray joinedPath(const QByteArray &directory, const QByteArray &path)
{
    if (path.startsWith('/') || directory.isEmpty())
        return path;
    return directory.endsWith('/') ? directory + path : directory + '/' + path;
}

QByteArray absolutePath(const QByteArray &path)
{
    const QByteArray whole = joinedPath(presentDirectory(), path);
    if (!whole.startsWith('/'))
        return path;
    QByteArray plain;
    for (const QByteArray &name : whole.split('/')) {
        if (!name.isEmpty() && name != ".")
            plain += '/' + name;
    }
    return plain.isEmpty() ? QByteArray("/") : plain;
}

QByteArray parentPath(const QByteArray &path)
{
    const qsizetype slash = path.lastIndexOf('/');
    return path.left(std::max<qsizetype>(slash, slash == 0 ? 1 : 0));
}

QByteArray lastName(const QByteArray &path)
{
    return path.mid(path.lastIndexOf('/') + 1);
}

QByteArray nameWithoutSuffix(const QByteArray &path)
{
    const QByteArray name = lastName(path);
    const qsizetype dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.left(dot);
}

} // namespace forkscope
