#pragma once

#include "core/capture/Outlet.h"
#include "core/capture/store/ByteStore.h"

#include <mutex>

namespace forkscope {

/// The bytes of a stream on their way to a reader in another thread, in their order and each of
/// them once. What has been read is not kept. Until the reader wants them they are stored as the
/// pool's limits allow, in memory and in its spill file. From then on a reader that is slow slows
/// the writer, as a pipe does.
class PassingBytes : public Outlet
{
public:
    /// A stream whose reader wants its bytes is held up when this many of them wait.
    static constexpr qint64 window = 512 << 10;

    /// `news` is called by the thread that moves the stream: when there are bytes to read after
    /// there were none, and again when there are many. It may not call this object.
    PassingBytes(std::shared_ptr<KeepPool> pool, bool isWanted,
                 std::function<void(bool many)> news);
    ~PassingBytes() override;

    void take(QByteArrayView bytes) override;
    int waitsFor() override;

    // The reader's; any one thread:

    /// Wants the bytes from now on.
    void want();

    /// A piece of the stream, as its reader takes it.
    struct Piece
    {
        QByteArray bytes{}; ///< empty: nothing is there now
        qint64 lost = 0;    ///< so many bytes before them were not stored
        KeepStop why{};     ///< why they were not
    };
    /// Takes what is there out of it, at most about `window` bytes.
    Piece next();

    /// Wants no more. What is there, and what comes, is gone.
    void close();
    /// Slows the writer no more: of wanted bytes, those that come while the window is full are gone
    /// from now on.
    void letGo();

private:
    Piece nextStored();
    [[nodiscard]] qint64 waiting() const;
    void makeRoom();

    std::mutex m_mutex;
    const std::function<void(bool)> m_news;
    /// What came before the reader wanted it, until it is read; only the reader removes it.
    std::unique_ptr<ByteStore> m_stored;
    qint64 m_readOfStored = 0;
    QByteArray m_queue;
    bool m_isWanted;
    bool m_isClosed = false;
    bool m_isLetGo = false;
    bool m_holdsUp = false; ///< the stream waits for m_bell
    int m_bell = -1;        ///< an eventfd(2), from when it was needed first
};

} // namespace forkscope
