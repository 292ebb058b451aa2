#pragma once

#include "ui/panes/bytes/StreamJob.h"

#include <QtCore/QByteArray>

#include <memory>

namespace forkscope {

class ByteStore;

/// The SHA-256 of the stream that is shown, where it is kept whole: at once of a short one, of a
/// longer one when it is asked for, in a thread of its own.
class StreamSha : public QObject
{
    Q_OBJECT

public:
    /// Streams up to here are hashed at once: about a millisecond.
    static constexpr qint64 atOnceLimit = 128 << 10;

    explicit StreamSha(QObject *parent = nullptr);

    /// Another stream (null for none), or the same that has grown or ended since.
    void setStore(const std::shared_ptr<const ByteStore> &store);
    /// It has ended and all of it is kept, and it is not known yet.
    [[nodiscard]] bool canStart() const;
    [[nodiscard]] bool isRunning() const { return m_job.isRunning(); }
    /// 64 hex digits; empty where it is not known.
    [[nodiscard]] QByteArray digest() const { return m_digest; }

public Q_SLOTS:
    void start();
    void cancel();

Q_SIGNALS:
    /// digest(), canStart() or isRunning() is another than before.
    void changed();

private:
    void take();

    std::shared_ptr<const ByteStore> m_store;
    QByteArray m_digest;
    std::shared_ptr<QByteArray> m_result; ///< written by the thread until it has finished
    StreamJob m_job;
};

} // namespace forkscope
