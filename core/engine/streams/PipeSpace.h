#pragma once

namespace forkscope {

/// Grants larger pipes to long tapped wires, where they save switches between processes. All pipes
/// of a user together may have so many pages (fs.pipe-user-pages-soft, usually 64 MiB) before every
/// new one becomes tiny; ours take no more than a quarter of that. For the engine's thread.
class PipeSpace
{
public:
    /// Makes a pipe larger (256 KiB). Returns false if it stays as it is.
    bool enlarge(int fd);
    /// Notes that a pipe that was made larger is closed.
    void giveBack() { --m_large; }

private:
    int m_large = 0;
};

} // namespace forkscope
