// Descriptors that are waited for together, including those that the system refuses to watch.

#include "core/engine/loop/PollSet.h"
#include "core/engine/process/Pipes.h"
#include "tests/support/StrictTest.h"

#include <QtCore/QFile>

#include <array>
#include <functional>
#include <poll.h>
#include <sys/epoll.h>
#include <unistd.h>
#include <utility>
#include <vector>

using namespace forkscope;
using namespace std::chrono_literals;

namespace {

Pipe openPipe()
{
    return std::move(makePipe().value());
}

void fill(const Pipe &pipe)
{
    QCOMPARE(::write(pipe.writeEnd.get(), "x", 1), 1);
}

struct Listener final : PollTarget
{
    void descriptorReady(int fd) override
    {
        told.push_back(fd);
        if (then)
            then(fd);
    }
    std::vector<int> told;
    std::function<void(int)> then;
};

/// Epoll sets that are nested so deep that the system refuses to watch the outermost (epoll_ctl(2):
/// ELOOP), while poll(2) still says whether something in the innermost is ready.
class Nested
{
public:
    explicit Nested(int pipeEnd)
    {
        int inner = pipeEnd;
        for (Descriptor &set : m_sets) {
            set = Descriptor(::epoll_create1(EPOLL_CLOEXEC));
            add(set.get(), inner);
            inner = set.get();
        }
    }
    [[nodiscard]] int get() const { return m_sets.back().get(); }
    /// Leaves only the end of the pipe in the outermost set, which can then be watched.
    void flatten(int pipeEnd) const
    {
        ::epoll_ctl(get(), EPOLL_CTL_DEL, m_sets[m_sets.size() - 2].get(), nullptr);
        add(get(), pipeEnd);
    }

private:
    static void add(int set, int fd)
    {
        epoll_event event{};
        event.events = EPOLLIN;
        QCOMPARE(::epoll_ctl(set, EPOLL_CTL_ADD, fd, &event), 0);
    }
    std::array<Descriptor, 5> m_sets;
};

/// A descriptor that the system refuses to watch, and a set that was asked to watch it. It is
/// readable when the pipe has been filled.
struct Refused
{
    Refused() { set.watch(fd(), PollSet::Wait::Readable, &listener); }
    [[nodiscard]] int fd() const { return nested.get(); }

    Pipe pipe = openPipe();
    Nested nested{pipe.readEnd.get()};
    PollSet set;
    Listener listener;
};

/// Returns whether an epoll set watches a descriptor; /proc/pid/fdinfo lists those it watches
/// (proc(5)).
bool isWatched(const PollSet &set, int fd)
{
    QFile info(QStringLiteral("/proc/self/fdinfo/%1").arg(set.descriptor()));
    if (!info.open(QIODevice::ReadOnly))
        return false;
    for (const QByteArray &line : info.readAll().split('\n')) {
        const QList<QByteArray> words = line.simplified().split(' ');
        if (words.size() > 1 && words[0] == "tfd:" && words[1].toInt() == fd)
            return true;
    }
    return false;
}

/// Asks until the listener has been told of something.
void askUntilTold(PollSet &set, const Listener &listener)
{
    while (listener.told.empty())
        set.ask(std::nullopt);
}

/// Waits until the look at the refused descriptors is due, and then asks for it.
void askForOneLook(PollSet &set)
{
    pollfd ready{set.descriptor(), POLLIN, 0};
    QCOMPARE(::poll(&ready, 1, -1), 1);
    set.ask(0ns);
}

} // namespace

class tst_pollset : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsReadyIsTold()
    {
        const Pipe quiet = openPipe();
        const Pipe busy = openPipe();
        PollSet set;
        Listener listener;
        set.watch(quiet.readEnd.get(), PollSet::Wait::Readable, &listener);
        set.watch(busy.readEnd.get(), PollSet::Wait::Readable, &listener);
        set.ask(0ns);
        QVERIFY(listener.told.empty());
        fill(busy);
        set.ask(std::nullopt);
        QCOMPARE(listener.told, std::vector<int>{busy.readEnd.get()});
    }

    void ofAHangupNothingElseIsTold()
    {
        Pipe pipe = openPipe();
        PollSet set;
        Listener listener;
        set.watch(pipe.readEnd.get(), PollSet::Wait::Hangup, &listener);
        fill(pipe);
        set.ask(0ns);
        QVERIFY(listener.told.empty());
        pipe.writeEnd.close();
        set.ask(std::nullopt);
        QCOMPARE(listener.told, std::vector<int>{pipe.readEnd.get()});
    }

    void whoIsForgottenInATurnIsNotTold()
    {
        const Pipe one = openPipe();
        const Pipe two = openPipe();
        PollSet set;
        Listener listener;
        listener.then = [&](int fd) {
            const int other = fd == one.readEnd.get() ? two.readEnd.get() : one.readEnd.get();
            set.forget(other);
            // The same number now stands for something new, which is not ready in this turn.
            set.watch(other, PollSet::Wait::Hangup, &listener);
        };
        for (const Pipe *pipe : {&one, &two}) {
            set.watch(pipe->readEnd.get(), PollSet::Wait::Readable, &listener);
            fill(*pipe);
        }
        set.ask(std::nullopt);
        QCOMPARE(listener.told.size(), size_t(1));
    }

    void whatTheSystemRefusesIsLookedAt()
    {
        Refused refused;
        QVERIFY(!isWatched(refused.set, refused.fd()));
        askForOneLook(refused.set);
        QVERIFY(refused.listener.told.empty());
        fill(refused.pipe);
        askUntilTold(refused.set, refused.listener);
        QCOMPARE(refused.listener.told, std::vector<int>{refused.fd()});
        // It is level-triggered like the others.
        refused.listener.told.clear();
        askUntilTold(refused.set, refused.listener);
    }

    void oneMoreThatIsRefusedDoesNotPutTheLookOff()
    {
        Refused refused;
        const Nested more(refused.pipe.readEnd.get());
        fill(refused.pipe);
        while (refused.listener.told.empty()) {
            refused.set.watch(more.get(), PollSet::Wait::Hangup, &refused.listener);
            refused.set.ask(0ns);
            refused.set.forget(more.get());
        }
        QCOMPARE(refused.listener.told, std::vector<int>{refused.fd()});
    }

    void whatIsRefusedCanBeChangedAndForgotten()
    {
        Refused refused;
        fill(refused.pipe);
        refused.set.change(refused.fd(), PollSet::Wait::Hangup);
        askForOneLook(refused.set);
        askForOneLook(refused.set);
        QVERIFY(refused.listener.told.empty());
        refused.set.change(refused.fd(), PollSet::Wait::Readable);
        askUntilTold(refused.set, refused.listener);
        refused.listener.told.clear();
        refused.set.forget(refused.fd());
        askForOneLook(refused.set); // a look was due already
        QVERIFY(refused.listener.told.empty());
    }

    void whatIsRefusedIsWatchedWhenItCanBe()
    {
        Refused refused;
        refused.nested.flatten(refused.pipe.readEnd.get());
        askForOneLook(refused.set);
        QVERIFY(isWatched(refused.set, refused.fd()));
        QVERIFY(refused.listener.told.empty());
        fill(refused.pipe);
        refused.set.ask(std::nullopt);
        QCOMPARE(refused.listener.told, std::vector<int>{refused.fd()});
        refused.set.forget(refused.fd());
        QVERIFY(!isWatched(refused.set, refused.fd()));
    }
};

CORE_TEST(tst_pollset)
#include "tst_pollset.moc"
