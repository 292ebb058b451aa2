#include "ui/panes/bytes/StreamSha.h"

#include "core/capture/store/ByteStore.h"
#include "core/capture/store/Sha256.h"

namespace forkscope {

StreamSha::StreamSha(QObject *parent) : QObject(parent)
{
    connect(&m_job, &StreamJob::finished, this, &StreamSha::take);
}

void StreamSha::setStore(const std::shared_ptr<const ByteStore> &store)
{
    if (store != m_store) {
        m_job.cancel();
        m_store = store;
        m_result.reset();
        m_digest.clear();
    }
    if (canStart() && m_store->extent().total <= atOnceLimit) {
        const std::atomic<bool> never = false;
        m_digest = sha256(*m_store, never).value_or(QByteArray());
    }
}

bool StreamSha::canStart() const
{
    if (!m_store || !m_digest.isEmpty() || m_result)
        return false;
    const Extent extent = m_store->extent();
    return extent.ended && extent.dropped() == 0;
}

void StreamSha::start()
{
    if (!canStart())
        return;
    m_result = std::make_shared<QByteArray>();
    m_job.start([store = m_store, result = m_result](StreamWork *work) {
        *result = sha256(*store, work->cancelled).value_or(QByteArray());
    });
    Q_EMIT changed();
}

void StreamSha::cancel()
{
    m_job.cancel();
}

/// Takes the result. If it was computed for another stream, m_result is already null.
void StreamSha::take()
{
    if (const auto result = std::exchange(m_result, nullptr))
        m_digest = *result;
    Q_EMIT changed();
}

} // namespace forkscope
