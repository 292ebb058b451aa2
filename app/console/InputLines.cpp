#include "app/console/InputLines.h"

#include <array>
#include <cerrno>
#include <unistd.h>

namespace forkscope {

namespace {

constexpr qsizetype longestLine = 65536; ///< bytes; a longer line is not taken as an answer

} // namespace

std::optional<QByteArray> InputLines::next()
{
    for (;;) {
        const qsizetype end = m_read.indexOf('\n');
        if (end >= 0) {
            const QByteArray line = m_read.first(end);
            m_read.remove(0, end + 1);
            return line;
        }
        if (m_read.size() > longestLine)
            return std::nullopt;
        if (!readMore())
            return m_read.isEmpty() ? std::nullopt : std::optional(std::exchange(m_read, {}));
    }
}

bool InputLines::readMore()
{
    std::array<char, 4096> buffer{};
    ssize_t count = -1;
    do {
        count = ::read(m_descriptor, buffer.data(), buffer.size());
    } while (count < 0 && errno == EINTR);
    if (count > 0)
        m_read.append(buffer.data(), count);
    return count > 0;
}

} // namespace forkscope
