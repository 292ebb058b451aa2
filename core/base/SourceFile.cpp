#include "core/base/SourceFile.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace forkscope {

Result<QByteArray, int> readFile(const QByteArray &path, qint64 most)
{
    const int descriptor = ::open(path.constData(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0)
        return errno;
    auto content = readAll(descriptor, most);
    ::close(descriptor);
    return content;
}

Result<QByteArray, int> readAll(int descriptor, qint64 most)
{
    QByteArray bytes;
    std::array<char, 65536> buffer{};
    for (;;) {
        const ssize_t count = ::read(descriptor, buffer.data(), buffer.size());
        if (count == 0)
            return bytes;
        if (count < 0 && errno != EINTR)
            return errno;
        if (count < 0)
            continue;
        if (bytes.size() + count > most)
            return EFBIG;
        bytes.append(buffer.data(), count);
    }
}

} // namespace forkscope
