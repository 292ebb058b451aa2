#pragma once

#include "core/engine/loop/Descriptor.h"
#include "core/record/Ids.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace forkscope {

class WakeTimer;

/// Is told when a descriptor can be read or written.
class PollTarget
{
public:
    virtual ~PollTarget() = default;
    /// Called in the thread of the set that watches `fd`. It may forget() any descriptor, its own
    /// included.
    virtual void descriptorReady(int fd) = 0;
};

/// Descriptors that are waited for together: an epoll(7) set, level-triggered. It belongs to the
/// one thread that calls ask(); Poller is for a thread with an event loop. A descriptor that the
/// system refuses to watch (ENOSPC: fs.epoll.max_user_watches, ENOMEM) is checked every 10 ms
/// instead, until it can be watched: late, but not forgotten.
class PollSet
{
public:
    PollSet();
    ~PollSet();
    PollSet(const PollSet &) = delete;
    PollSet &operator=(const PollSet &) = delete;

    /// Hangup waits only until nobody has the other end any more, which the other two report as
    /// well.
    enum class Wait { Readable, Writable, Hangup };
    void watch(int fd, Wait wait, PollTarget *target);
    /// Changes what a watched descriptor is watched for.
    void change(int fd, Wait wait);
    /// Stops watching. Must be called before the descriptor is closed.
    void forget(int fd);

    /// Tells the targets of ready descriptors, at most 64 of them. Waits for one at most `longest`,
    /// or for ever; if it cannot wait for so short a time, it returns at once. Returns whether
    /// bytes flow and nothing else happened: see expectMore().
    bool ask(std::optional<Nanoseconds> longest);

    /// A target that has moved many bytes calls this in descriptorReady() if it expects more.
    void expectMore() { ++m_expecting; }

    /// Returns a descriptor that is readable while something is ready.
    [[nodiscard]] int descriptor() const { return m_epoll.get(); }

private:
    struct Watched
    {
        PollTarget *target = nullptr;
        std::uint32_t generation = 0;
        Wait wait = Wait::Readable;
        bool isRefused = false; ///< by the system; listed in m_refused
    };
    bool control(int operation, int fd, const Watched &watched);
    void tell(int fd, std::uint32_t generation);
    void lookAtRefused();
    void lookAgainLater();

    Descriptor m_epoll;
    std::unordered_map<int, Watched> m_watched;
    std::vector<int> m_refused;
    std::uint32_t m_generation = 0;
    int m_expecting = 0; ///< how many targets of the last ask() expect more
    /// Watched from the beginning, while that is still possible.
    std::unique_ptr<WakeTimer> m_nextLook;
};

} // namespace forkscope
