#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>

#include <mutex>
#include <vector>

namespace forkscope {

/// One file for what the streams of a run do not keep in memory, cut into chunks of equal size that
/// they take and give back: ten thousand streams need one descriptor. It has no name (see
/// openUnnamedFile) and is made when the first chunk is asked for. Any thread.
class SpillFile
{
public:
    /// In `directory`, see openSpillDirectory().
    SpillFile(QByteArray directory, qint64 chunkBytes);
    ~SpillFile();
    SpillFile(const SpillFile &) = delete;
    SpillFile &operator=(const SpillFile &) = delete;

    [[nodiscard]] qint64 chunkBytes() const { return m_chunkBytes; }
    [[nodiscard]] const QByteArray &directory() const { return m_directory; }

    /// A chunk of the file by its number, or −1 with errno: there is no file. Whether the disk has
    /// room for it shows when it is written.
    qint64 take();
    /// Gives chunks back; the disk space of what was in them is free again.
    void give(std::vector<qint64> chunks);
    /// The file will be closed soon: what is given back from here on need not be freed by itself.
    void abandon();

    /// Writes at an offset of the file, all of it or as much as there is room for; returns how
    /// much, less only with errno.
    qint64 write(qint64 offset, QByteArrayView bytes);
    /// Reads into `bytes`; returns how much was read, less only with errno or at the file's end.
    qint64 read(qint64 offset, char *bytes, qint64 size) const;

private:
    const QByteArray m_directory;
    const qint64 m_chunkBytes;
    std::mutex m_mutex;
    std::vector<qint64> m_free;
    qint64 m_chunks = 0; ///< taken so far, or given back
    int m_file = -1;     ///< set once, before the first chunk is known to anyone
    int m_refused = 0;   ///< errno of the one attempt to make the file
    bool m_abandoned = false;
};

} // namespace forkscope
