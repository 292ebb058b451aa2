#pragma once

#include <QtCore/QByteArray>

#include <optional>

namespace forkscope {

/// The lines of a descriptor, read as they come; it may block.
class InputLines
{
public:
    explicit InputLines(int descriptor) : m_descriptor(descriptor) {}

    /// The next one without its line end; none at the end of input, or where it cannot be read.
    std::optional<QByteArray> next();

private:
    bool readMore();

    int m_descriptor;
    QByteArray m_read; ///< and not yet given
};

} // namespace forkscope
