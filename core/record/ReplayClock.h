#pragma once

#include <QtCore/QtGlobal>

#include <algorithm>

namespace forkscope {

/// The time within a run that is replayed `slower` times slower than it was. Pure: its caller says
/// how much real time has passed. All times are in ns.
class ReplayClock
{
public:
    ReplayClock() = default;
    explicit ReplayClock(qint64 length) : m_length(length) {}

    [[nodiscard]] qint64 now() const { return m_now; }
    [[nodiscard]] qint64 length() const { return m_length; }
    [[nodiscard]] bool isAtEnd() const { return m_now >= m_length; }
    [[nodiscard]] int slower() const { return m_slower; }

    void setSlower(int times)
    {
        m_slower = std::max(1, times);
        m_rest = 0;
    }
    void setNow(qint64 ns)
    {
        m_now = std::clamp<qint64>(ns, 0, m_length);
        m_rest = 0;
    }
    /// Advances by `real` ns of real time. A remainder of less than one ns of the run is carried
    /// over.
    void pass(qint64 real)
    {
        m_rest += std::max<qint64>(0, real);
        const qint64 passed = m_rest / m_slower;
        m_rest %= m_slower;
        m_now = passed > m_length - m_now ? m_length : m_now + passed;
    }

private:
    qint64 m_length = 0;
    qint64 m_now = 0;
    qint64 m_rest = 0; ///< real time that is not yet a whole ns of the run
    int m_slower = 1;
};

} // namespace forkscope
