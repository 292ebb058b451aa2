#include "core/observe/Cores.h"

#include "core/pipeline/CoreList.h"
#include "core/pipeline/Plan.h"

#include <QtCore/QFile>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <sched.h>
#include <unistd.h>

namespace forkscope {

std::vector<int> onlineCores()
{
    QFile file(QStringLiteral("/sys/devices/system/cpu/online"));
    std::optional<QList<int>> cores;
    if (file.open(QIODevice::ReadOnly))
        cores = coresFromText(QString::fromLatin1(file.readAll().trimmed()));
    if (cores && !cores->isEmpty())
        return {cores->begin(), cores->end()};
    std::vector<int> counted(size_t(std::max(1L, ::sysconf(_SC_NPROCESSORS_ONLN))));
    for (size_t i = 0; i < counted.size(); ++i)
        counted[i] = int(i);
    return counted;
}

QList<int> allowedCores()
{
    // The system says EINVAL as long as it knows more cores than the set has room for.
    constexpr size_t mostSets = limits::core / CPU_SETSIZE + 1;
    std::vector<cpu_set_t> set(1);
    size_t bytes = sizeof(cpu_set_t);
    while (::sched_getaffinity(0, bytes, set.data()) != 0) {
        if (errno != EINVAL || set.size() >= mostSets)
            return {};
        set.resize(set.size() * 2);
        bytes = set.size() * sizeof(cpu_set_t);
    }
    QList<int> cores;
    for (size_t core = 0; core < bytes * CHAR_BIT; ++core) {
        if (CPU_ISSET_S(core, bytes, set.data()))
            cores.append(int(core));
    }
    return cores;
}

} // namespace forkscope
