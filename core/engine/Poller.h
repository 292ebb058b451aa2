#pragma once

#include "core/engine/Descriptor.h"
#include "core/record/Ids.h"

#include <QtCore/QObject>
#include <QtCore/QSocketNotifier>

#include <cstdint>
#include <unordered_map>

namespace forkscope {

/// Who is told when a descriptor can be read or written.
class PollTarget
{
public:
    virtual ~PollTarget() = default;
    /// In the engine's thread. May forget() any descriptor, also its own.
    virtual void descriptorReady(int fd) = 0;
};

/// Many descriptors behind one QSocketNotifier: an epoll(7) set, level-triggered. With a notifier
/// for each of thousands of pipes Qt would rebuild and pass its whole list in every turn.
class Poller : public QObject
{
    Q_OBJECT

public:
    explicit Poller(QObject *parent = nullptr);

    /// Hangup: only until nobody has the other end any more, which the others tell as well.
    enum class Wait { Readable, Writable, Hangup };
    /// False when the system refuses (ENOMEM, ENOSPC: fs.epoll.max_user_watches), errno says why.
    bool watch(int fd, Wait wait, PollTarget *target);
    /// Of a watched descriptor: what it is watched for from now on.
    void change(int fd, Wait wait);
    /// Before the descriptor is closed.
    void forget(int fd);

    /// A target that has moved many bytes says from descriptorReady() that more will come. Where
    /// all of a turn do, and nothing else happened, those are waited for right here (a fifth of a
    /// ms, a ms in all) instead of going round the whole event loop.
    void expectMore() { ++m_expecting; }

private:
    void turn();
    bool turnOnce(Nanoseconds longest);

    struct Watched
    {
        PollTarget *target = nullptr;
        std::uint32_t generation = 0;
    };
    Descriptor m_epoll;
    QSocketNotifier m_notifier;
    std::unordered_map<int, Watched> m_watched;
    std::uint32_t m_generation = 0;
    int m_expecting = 0; ///< of the targets of this turn
};

} // namespace forkscope
