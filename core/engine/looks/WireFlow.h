#pragma once

#include <QtCore/QtGlobal>

#include <algorithm>
#include <optional>

namespace forkscope {

/// How much has gone into the pipe between two stages, from what the kernel counts for the
/// processes at its ends. Each counts from a begin of its own and with things of its own in it, so
/// what is added is what one of them counted from one look to the next; the other's count is kept
/// meanwhile, for when the first one stops to tell.
class WireFlow
{
public:
    /// What the writer has written, and what the reader has read and what lies in the pipe, in
    /// bytes; nothing where an end's count is not its own. Returns what passed so far, which never
    /// shrinks; nothing from the first look on that could not be reckoned from the one before.
    std::optional<qint64> take(std::optional<qint64> written, std::optional<qint64> read)
    {
        const auto byWriter = advance(&m_written, written);
        const auto byReader = advance(&m_read, read);
        const auto added = byWriter ? byWriter : byReader;
        m_passed = m_passed && added ? std::optional(*m_passed + *added) : std::nullopt;
        return m_passed;
    }

private:
    /// How far a count went on. One that shrank (errors that were read later are no output) is
    /// taken as standing still.
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
