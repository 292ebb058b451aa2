#include "app/ProcessSetup.h"

#include "app/CommandLine.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <exception>
#include <fcntl.h>
#include <new>
#include <unistd.h>

namespace forkscope {

namespace {

std::terminate_handler usualEnd = nullptr;

/// Says that memory has run out, which no part of the program could mend. Nothing here takes
/// memory, so the text is not translated. The watchdog ends what was started.
[[noreturn]] void giveUp()
{
    static constexpr char text[] =
        "forkscope: there is not enough memory. The run was given up, and what it had started is "
        "ended. Keep less (--keep-total), or raise the limit (ulimit -v).\n";
    [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, text, sizeof text - 1);
    ::_exit(resultNotWhole);
}

/// Qt's containers throw without asking the new handler.
[[noreturn]] void endOfException()
{
    try {
        if (std::current_exception())
            throw;
    } catch (const std::bad_alloc &) {
        giveUp();
    } catch (...) {
        usualEnd(); // which says what it was
    }
    usualEnd();
    std::abort();
}

} // namespace

void prepareProcess()
{
    // At once, since a constructor of Qt's that fails for lack of memory is not unwound safely.
    std::set_new_handler(giveUp);
    usualEnd = std::set_terminate(endOfException);
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
