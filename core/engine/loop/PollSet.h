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

/// Who is told when a descriptor can be read or written.
class PollTarget
{
public:
    virtual ~PollTarget() = default;
    /// In the thread of the set that watches it. May forget() any descriptor, also its own.
    virtual void descriptorReady(int fd) = 0;
};

/// Descriptors that are waited for together: an epoll(7) set, level-triggered. Belongs to one
/// thread, which asks it; see Poller for a thread that has an event loop. One that the system
/// refuses to watch (ENOSPC: fs.epoll.max_user_watches, ENOMEM) is looked at every 10 ms instead,
/// until it can be watched: late, but not forgotten.
class PollSet
{
public:
    PollSet();
    ~PollSet();
    PollSet(const PollSet &) = delete;
    PollSet &operator=(const PollSet &) = delete;

    /// Hangup: only until nobody has the other end any more, which the others tell as well.
    enum class Wait { Readable, Writable, Hangup };
    void watch(int fd, Wait wait, PollTarget *target);
    /// Of a watched descriptor: what it is watched for from now on.
    void change(int fd, Wait wait);
    /// Before the descriptor is closed.
    void forget(int fd);

    /// Tells the targets of those that are ready, of at most 64 at a time; waits for one at most
    /// `longest`, or for ever. Where it cannot wait for so short a time it returns at once. Returns
    /// whether bytes flow and nothing else happened: see expectMore().
    bool ask(std::optional<Nanoseconds> longest);

    /// A target that has moved many bytes says from descriptorReady() that more will come.
    void expectMore() { ++m_expecting; }

    /// Readable while something is ready.
    [[nodiscard]] int descriptor() const { return m_epoll.get(); }

private:
    struct Watched
    {
        PollTarget *target = nullptr;
        std::uint32_t generation = 0;
        Wait wait = Wait::Readable;
        bool isRefused = false; ///< by the system: it is among m_refused
    };
    bool control(int operation, int fd, const Watched &watched);
    void tell(int fd, std::uint32_t generation);
    void lookAtRefused();
    void lookAgainLater();

    Descriptor m_epoll;
    std::unordered_map<int, Watched> m_watched;
    std::vector<int> m_refused;
    std::uint32_t m_generation = 0;
    int m_expecting = 0;                   ///< of the targets that were told last
    std::unique_ptr<WakeTimer> m_nextLook; ///< watched from the beginning, while that is possible
};

} // namespace forkscope
