#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>

namespace forkscope {

/// Bytes to be found, of each the bits that count. A value; not empty.
class BytePattern
{
public:
    /// As many masks as values. A byte b fits when (b & mask) is (value & mask).
    BytePattern(const QByteArray &values, const QByteArray &masks);

    [[nodiscard]] qint64 size() const { return m_values.size(); }
    [[nodiscard]] bool isExact() const { return m_exact; }

    /// The first place from `from` on, and before `before`, where it stands in whole; −1: nowhere.
    [[nodiscard]] qint64 firstIn(QByteArrayView bytes, qint64 from, qint64 before) const;

    bool operator==(const BytePattern &) const = default;

private:
    /// One of its bytes, by which most places are ruled out.
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
