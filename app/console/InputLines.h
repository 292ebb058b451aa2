#pragma once

#include <QtCore/QByteArray>

#include <optional>

namespace forkscope {

/// Reads the lines of a descriptor as they come; this may block.
class InputLines
{
public:
    explicit InputLines(int descriptor) : m_descriptor(descriptor) {}

    /// Returns the next line without its line end; nothing at the end of input or after an error.
    std::optional<QByteArray> next();

private:
    bool readMore();

    int m_descriptor;
    QByteArray m_read; ///< read but not yet returned
};

} // namespace forkscope
