#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>

#include <mutex>
#include <vector>

namespace forkscope {

/// One file for what the streams of a run do not keep in memory. Streams take and give back chunks
/// of equal size, so ten thousand streams need one descriptor. The file has no name (see
/// openUnnamedFile) and is made when the first chunk is taken. Any thread.
class SpillFile
{
public:
    /// The file will be made in `directory`, see openSpillDirectory().
    SpillFile(QByteArray directory, qint64 chunkBytes);
    ~SpillFile();
    SpillFile(const SpillFile &) = delete;
    SpillFile &operator=(const SpillFile &) = delete;

    [[nodiscard]] qint64 chunkBytes() const { return m_chunkBytes; }
    [[nodiscard]] const QByteArray &directory() const { return m_directory; }

    /// Returns the number of a chunk, or −1 with errno if there is no file. Whether the disk has
    /// room for the chunk shows when it is written.
    qint64 take();
    /// Gives chunks back, which frees their disk space.
    void give(std::vector<qint64> chunks);
    /// Announces that the file will be closed soon, so chunks given back from here on need not be
    /// freed.
    void abandon();

    /// Writes at an offset of the file, as much as there is room for. Returns how many bytes were
    /// written; if fewer than all, errno is set.
    qint64 write(qint64 offset, QByteArrayView bytes);
    /// Reads into `bytes`. Returns how many bytes were read; fewer only with errno or at the file's
    /// end.
    qint64 read(qint64 offset, char *bytes, qint64 size) const;

private:
    const QByteArray m_directory;
    const qint64 m_chunkBytes;
    std::mutex m_mutex;
    std::vector<qint64> m_free;
    qint64 m_chunks = 0; ///< how many exist, taken or given back
    int m_file = -1;     ///< set once, before anyone knows the first chunk
    int m_refused = 0;   ///< errno of the only attempt to make the file
    bool m_abandoned = false;
};

} // namespace forkscope
