#pragma once

#include <QtCore/QtGlobal>

#include <algorithm>
#include <optional>

namespace forkscope {

/// How much has gone into the pipe between two stages, from what the kernel counts for the
/// processes at its ends: each counts from a begin of its own and with things of its own in it, so
/// a change from one to the other adds nothing.
class WireFlow
{
public:
    enum class End : quint8 { None, Writer, Reader };

    /// What an end has written, or what the other has read and what lies in the pipe. Returns what
    /// passed so far; it never shrinks.
    qint64 take(End end, qint64 counted)
    {
        if (end != m_end && m_end != End::None)
            m_counted = counted;
        m_passed += std::max<qint64>(0, counted - m_counted);
        m_counted = std::max(m_counted, counted);
        m_end = end;
        return m_passed;
    }

private:
    End m_end = End::None;
    qint64 m_counted = 0;
    qint64 m_passed = 0;
};

} // namespace forkscope
