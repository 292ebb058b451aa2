#include "app/console/NewsCall.h"

namespace forkscope {

namespace {

constexpr qint64 newsIntervalMs = 16;

} // namespace

NewsCall::NewsCall(QObject *parent) : QObject(parent)
{
    m_later.setSingleShot(true);
    m_later.setTimerType(Qt::PreciseTimer);
    connect(&m_later, &QTimer::timeout, this, &NewsCall::tell);
}

void NewsCall::ring(bool many)
{
    const bool isNew = many ? !m_hasMany.exchange(true) : !m_isRung.exchange(true);
    if (isNew)
        QMetaObject::invokeMethod(this, [this] { answer(); }, Qt::QueuedConnection);
}

void NewsCall::answer()
{
    const qint64 since = m_sinceLast.isValid() ? m_sinceLast.elapsed() : newsIntervalMs;
    if (m_hasMany || since >= newsIntervalMs)
        tell();
    else if (!m_later.isActive())
        m_later.start(int(newsIntervalMs - since));
}

void NewsCall::tell()
{
    m_later.stop();
    m_sinceLast.start();
    // First, so that a ring meanwhile counts as a new one.
    m_isRung = false;
    m_hasMany = false;
    Q_EMIT due();
}

} // namespace forkscope
