#pragma once

#include "ui/panes/bytes/StreamJob.h"

#include <QtCore/QByteArray>

#include <memory>

namespace forkscope {

class ByteStore;

/// Computes the SHA-256 of the stream that is shown, if it is kept whole: at once for a short
/// stream; for a longer one on demand, in a thread of its own.
class StreamSha : public QObject
{
    Q_OBJECT

public:
    /// Streams of up to this many bytes are hashed at once, which takes about a millisecond.
    static constexpr qint64 atOnceLimit = 128 << 10;

    explicit StreamSha(QObject *parent = nullptr);

    /// Sets another stream (null for none), or the same one again after it has grown or ended.
    void setStore(const std::shared_ptr<const ByteStore> &store);
    /// Returns whether the stream has ended and is kept whole, and its digest is not known yet.
    [[nodiscard]] bool canStart() const;
    [[nodiscard]] bool isRunning() const { return m_job.isRunning(); }
    /// Returns 64 hex digits; empty if the digest is not known.
    [[nodiscard]] QByteArray digest() const { return m_digest; }

public Q_SLOTS:
    void start();
    void cancel();

Q_SIGNALS:
    /// Sent when digest(), canStart() or isRunning() has changed.
    void changed();

private:
    void take();

    std::shared_ptr<const ByteStore> m_store;
    QByteArray m_digest;
    std::shared_ptr<QByteArray> m_result; ///< written by the thread until it has finished
    StreamJob m_job;
};

} // namespace forkscope
