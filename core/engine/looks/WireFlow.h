#pragma once

#include <QtCore/QtGlobal>

#include <algorithm>
#include <optional>

namespace forkscope {

/// Counts how much has gone into the pipe between two stages, from what the kernel counts for the
/// processes at its ends. The two counts begin at different values and include other bytes. So what
/// is added is the growth of one count between two looks; the other is remembered in case the first
/// one becomes unavailable.
class WireFlow
{
public:
    /// Takes what the writer has written, and what the reader has read plus what lies in the pipe,
    /// in bytes; nothing for an end whose count includes other processes. Returns what has passed
    /// so far, which never shrinks. Once the growth between two looks was unknown, it returns
    /// nothing for ever.
    std::optional<qint64> take(std::optional<qint64> written, std::optional<qint64> read)
    {
        const auto byWriter = advance(&m_written, written);
        const auto byReader = advance(&m_read, read);
        const auto added = byWriter ? byWriter : byReader;
        m_passed = m_passed && added ? std::optional(*m_passed + *added) : std::nullopt;
        return m_passed;
    }

private:
    /// Returns the growth of a count. One that shrank (errors that were read later are no output)
    /// counts as unchanged.
    static std::optional<qint64> advance(std::optional<qint64> *last, std::optional<qint64> now)
    {
        const std::optional<qint64> before = *last;
        *last = before && now ? std::max(*before, *now) : now;
        return before && now ? std::optional(**last - *before) : std::nullopt;
    }

    std::optional<qint64> m_written = 0;
    std::optional<qint64> m_read = 0;
    std::optional<qint64> m_passed = 0;
};

} // namespace forkscope
