#include "app/console/NewsCall.h"

#include <sys/eventfd.h>
#include <unistd.h>

namespace forkscope {

namespace {

constexpr qint64 newsIntervalMs = 16;

} // namespace

NewsCall::NewsCall(QObject *parent)
    : QObject(parent), m_bell(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)),
      m_notifier(m_bell, QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, &NewsCall::answer);
    m_later.setSingleShot(true);
    m_later.setTimerType(Qt::PreciseTimer);
    connect(&m_later, &QTimer::timeout, this, &NewsCall::tell);
}

NewsCall::~NewsCall()
{
    m_notifier.setEnabled(false);
    ::close(m_bell);
}

void NewsCall::ring(bool many)
{
    const bool isNew = many ? !m_hasMany.exchange(true) : !m_isRung.exchange(true);
    if (isNew)
        ::eventfd_write(m_bell, 1);
}

void NewsCall::answer()
{
    eventfd_t rings = 0;
    ::eventfd_read(m_bell, &rings);
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
