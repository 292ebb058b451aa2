#include "core/capture/store/SpillFile.h"

#include "core/capture/store/SpillDirectory.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <system_error>
#include <thread>
#include <unistd.h>
#include <utility>

namespace forkscope {

namespace {

// Freeing more than this takes longer than one frame of the window.
constexpr qint64 longToClose = 64 << 20;

int openFile(const QByteArray &path)
{
    const int directory = openSpillDirectory(path);
    if (directory < 0)
        return -1;
    const int file = openUnnamedFile(directory);
    const int why = errno;
    ::close(directory);
    errno = why;
    return file;
}

} // namespace

SpillFile::SpillFile(QByteArray directory, qint64 chunkBytes)
    : m_directory(std::move(directory)), m_chunkBytes(chunkBytes)
{
}

SpillFile::~SpillFile()
{
    if (m_file < 0)
        return;
    if (m_chunks * m_chunkBytes < longToClose) {
        ::close(m_file);
        return;
    }
    // The last owner, most likely the window, must not wait for this. At the program's end the
    // kernel closes the file.
    try {
        std::thread([file = m_file] { ::close(file); }).detach();
    } catch (const std::system_error &) {
        ::close(m_file);
    }
}

qint64 SpillFile::take()
{
    const std::lock_guard lock(m_mutex);
    if (m_file < 0 && m_refused == 0) {
        m_file = openFile(m_directory);
        m_refused = m_file < 0 ? errno : 0;
    }
    if (m_file < 0) {
        errno = m_refused;
        return -1;
    }
    if (m_free.empty())
        return m_chunks++;
    const qint64 chunk = m_free.back();
    m_free.pop_back();
    return chunk;
}

void SpillFile::give(std::vector<qint64> chunks)
{
    std::sort(chunks.begin(), chunks.end());
    const std::lock_guard lock(m_mutex);
    if (m_abandoned)
        return;
    for (size_t begin = 0; begin < chunks.size();) {
        size_t end = begin + 1;
        while (end < chunks.size() && chunks[end] == chunks[end - 1] + 1)
            ++end;
        // Where holes are not supported, the chunks are reused all the same.
        ::fallocate(m_file, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE,
                    chunks[begin] * m_chunkBytes, qint64(end - begin) * m_chunkBytes);
        begin = end;
    }
    m_free.insert(m_free.end(), chunks.begin(), chunks.end());
}

void SpillFile::abandon()
{
    const std::lock_guard lock(m_mutex);
    m_abandoned = true;
}

qint64 SpillFile::write(qint64 offset, QByteArrayView bytes)
{
    qint64 done = 0;
    while (done < bytes.size()) {
        const ssize_t written =
            ::pwrite(m_file, bytes.data() + done, size_t(bytes.size() - done), offset + done);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            break;
        done += written;
    }
    return done;
}

qint64 SpillFile::read(qint64 offset, char *bytes, qint64 size) const
{
    qint64 done = 0;
    while (done < size) {
        const ssize_t got = ::pread(m_file, bytes + done, size_t(size - done), offset + done);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            break;
        done += got;
    }
    return done;
}

} // namespace forkscope
