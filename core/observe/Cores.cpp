#include "core/observe/Cores.h"

#include "core/pipeline/CoreList.h"

#include <QtCore/QFile>

#include <algorithm>
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
    cpu_set_t set;
    CPU_ZERO(&set);
    QList<int> cores;
    if (::sched_getaffinity(0, sizeof set, &set) == 0) {
        for (int core = 0; core < CPU_SETSIZE; ++core) {
            if (CPU_ISSET(core, &set))
                cores.append(core);
        }
    }
    return cores;
}

} // namespace forkscope
