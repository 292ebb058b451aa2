// Calls the C library's clone(2) and bypasses the thread sanitizer's. That one takes every child
// for a fork. Since our child shares our memory until its program begins (CLONE_VM | CLONE_VFORK),
// the sanitizer would note in our own process that all threads but one have ended, and would no
// longer watch the engine's thread.

#include <cstdarg>
#include <dlfcn.h>
#include <sched.h>
#include <sys/types.h>

extern "C" int clone(int (*begin)(void *), void *stack, int flags, void *argument, ...)
{
    using Clone = int (*)(int (*)(void *), void *, int, void *, pid_t *, void *, pid_t *);
    static const auto plain =
        reinterpret_cast<Clone>(::dlsym(::dlopen("libc.so.6", RTLD_LAZY | RTLD_NOLOAD), "clone"));
    va_list rest;
    va_start(rest, argument);
    auto *const parentTid = va_arg(rest, pid_t *);
    auto *const threadArea = va_arg(rest, void *);
    auto *const childTid = va_arg(rest, pid_t *);
    va_end(rest);
    return plain(begin, stack, flags, argument, parentTid, threadArea, childTid);
}
