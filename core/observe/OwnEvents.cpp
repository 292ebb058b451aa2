#include "core/observe/OwnEvents.h"

#include "core/observe/PerfRecords.h"

#include <linux/perf_event.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>

namespace forkscope {

OwnEvents::OwnEvents()
{
    perf_event_attr attributes = traceAttributes();
    attributes.inherit = 0;
    attributes.enable_on_exec = 0; // it stays switched off
    m_descriptor =
        int(::syscall(SYS_perf_event_open, &attributes, 0, -1, -1, PERF_FLAG_FD_CLOEXEC));
    m_error = m_descriptor < 0 ? errno : 0;
}

OwnEvents::~OwnEvents()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

} // namespace forkscope
