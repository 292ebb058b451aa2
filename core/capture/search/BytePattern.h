#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>

namespace forkscope {

/// A sequence of bytes to find, where a mask says which bits of each byte count. A value; not
/// empty.
class BytePattern
{
public:
    /// `values` and `masks` have the same size. A byte b matches if (b & mask) == (value & mask).
    BytePattern(const QByteArray &values, const QByteArray &masks);

    [[nodiscard]] qint64 size() const { return m_values.size(); }
    [[nodiscard]] bool isExact() const { return m_exact; }

    /// Returns the first offset in [from, before) where the whole pattern matches; −1 if there is
    /// none.
    [[nodiscard]] qint64 firstIn(QByteArrayView bytes, qint64 from, qint64 before) const;

    bool operator==(const BytePattern &) const = default;

private:
    /// A byte of the pattern that rules out most offsets.
    struct Probe
    {
        qint64 at = 0;
        uchar value = 0;
        uchar mask = 0;
        bool operator==(const Probe &) const = default;
    };

    [[nodiscard]] bool fitsAt(const char *bytes) const;
    [[nodiscard]] bool probesFit(const uchar *bytes) const;
    [[nodiscard]] qint64 firstInBlock(const char *bytes) const;

    QByteArray m_values;
    QByteArray m_masks;
    bool m_exact;
    Probe m_first;
    Probe m_second;
};

} // namespace forkscope
