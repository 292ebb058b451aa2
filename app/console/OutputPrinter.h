#pragma once

#include "core/capture/PassingBytes.h"
#include "core/record/RunRecordFwd.h"

#include <QtCore/QObject>
#include <QtCore/QStringList>

#include <array>
#include <functional>
#include <map>
#include <memory>
#include <mutex>

QT_FORWARD_DECLARE_CLASS(QSocketNotifier)

namespace forkscope {

struct Plan;

/// `--print`: prints outputs to standard output and errors to standard error while they come, in
/// the order of the instances: bytes of an instance whose turn has not come yet are stored. It
/// never waits for a reader; one that is slow slows the instance whose turn it is. A terminal gets
/// visible control characters; anything else gets the bytes unchanged.
class OutputPrinter : public QObject
{
    Q_OBJECT

public:
    explicit OutputPrinter(QObject *parent = nullptr);
    ~OutputPrinter() override;

    /// Must be called before the run begins. Bytes that wait and do not stay in memory go to
    /// `spillDirectory`. `news` may be called in any thread: there are bytes to print.
    void open(const Plan &plan, const QByteArray &spillDirectory,
              std::function<void(bool many)> news);
    [[nodiscard]] bool isOpen() const { return m_pool != nullptr; }
    /// Returns the outlet of a stream, or null if it is not printed. Any thread.
    std::shared_ptr<Outlet> outletOf(StreamId stream);

    /// Prints what standard output and standard error take at once.
    void advance(const RunRecord &record);
    /// From now on a reader that is slow misses bytes.
    void hurry();

    /// Returns whether all of an ended run is printed, or nothing more will be.
    [[nodiscard]] bool isDone(const RunRecord &record) const;
    /// Returns whether a reader takes nothing at present.
    [[nodiscard]] bool isBlocked() const;
    /// Returns whether what is printed next begins a line of the terminal.
    [[nodiscard]] bool isAtLineBegin() const { return m_isAtLineBegin; }
    /// Returns the errno of a failed write, or 0. After a failure nothing more is printed.
    [[nodiscard]] int error() const { return m_error; }
    /// Returns what was lost since the last call, one sentence each.
    [[nodiscard]] QStringList takeLosses();

Q_SIGNALS:
    /// Something is about to be written to a terminal.
    void aboutToPrint();
    /// A reader takes bytes again: advance() is to be called.
    void unblocked();

private:
    /// One of our own two streams, and what is to be written to it next.
    struct Target
    {
        int descriptor = -1;
        bool isTerminal = false;
        QByteArray next{}; ///< of which `written` bytes are written
        qsizetype written = 0;
        std::unique_ptr<QSocketNotifier> room{}; ///< enabled while it is blocked
    };

    bool print(Target &target, bool hasEnded, qint64 *turn);
    bool write(Target &target);
    void waitForRoom(Target &target);
    bool fetch(Target &target, bool hasEnded);
    QByteArray shown(int slot, const QByteArray &bytes, bool hasEnded);
    void fail(int error);
    void nextInstance();

    std::shared_ptr<KeepPool> m_pool;
    std::function<void(bool)> m_news;
    int m_stages = 0;
    std::array<Target, 2> m_targets;
    std::mutex m_mutex; ///< for what follows, up to an empty line
    /// By instance, and in it the output (0) and the errors of each stage (1 and more).
    std::map<std::pair<int, int>, std::shared_ptr<PassingBytes>> m_streams;
    int m_turn = 0; ///< the instance that is printed
    bool m_isClosed = false;
    bool m_hurries = false;

    std::map<int, QByteArray> m_halves; ///< beginning of a character, of a stream for a terminal
    int m_error = 0;
    bool m_isAtLineBegin = true;
    QStringList m_losses;
};

} // namespace forkscope
