#include "app/ProcessSetup.h"

#include <array>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

namespace forkscope {

void prepareProcess()
{
    for (int descriptor = 0; descriptor <= 2; ++descriptor) {
        // open() takes the lowest free number, which is this one.
        if (::fcntl(descriptor, F_GETFD) == -1 && ::open("/dev/null", O_RDWR) != descriptor)
            std::abort();
    }
    std::signal(SIGCHLD, SIG_DFL);
    std::signal(SIGPIPE, SIG_IGN);
    sigset_t unblocked;
    sigemptyset(&unblocked);
    for (const int signal : std::array{SIGCHLD, SIGINT, SIGTERM, SIGHUP})
        sigaddset(&unblocked, signal);
    ::sigprocmask(SIG_UNBLOCK, &unblocked, nullptr);
}

} // namespace forkscope
