#include "app/ProcessSetup.h"

#include "app/CommandLine.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace forkscope {

void prepareProcess()
{
    for (int descriptor = 0; descriptor <= 2; ++descriptor) {
        if (::fcntl(descriptor, F_GETFD) != -1 || errno != EBADF)
            continue;
        // open() takes the lowest free number, which is this one. Where only the number is taken
        // (O_PATH), a read or write fails as it would have, so that no result is lost in silence.
        if (::open("/", O_PATH) != descriptor)
            ::_exit(wrongUsage); // there is no descriptor to say so
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
