#include "core/capture/search/BytePattern.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace forkscope {

namespace {

/// Offsets that are tested at once: enough for the compiler to use vector instructions.
constexpr qint64 blockSize = 64;

/// Returns roughly how common a byte is in what programs write; 0 is rare.
int commonness(uchar byte)
{
    constexpr uchar space = 0x20;
    if (byte == 0 || byte == space || byte == '\n')
        return 4;
    if (byte == 'e' || byte == 't' || byte == 'a' || byte == 'o' || byte == '0')
        return 3;
    if ((byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9'))
        return 2;
    return byte > space && byte < 0x7f ? 1 : 0;
}

/// The fewer bits count, the more bytes match, so the higher the cost.
int probeCost(uchar value, uchar mask)
{
    constexpr int perFreeBit = 8;
    return perFreeBit * (8 - std::popcount(mask)) + commonness(value);
}

} // namespace

BytePattern::BytePattern(const QByteArray &values, const QByteArray &masks)
    : m_values(values), m_masks(masks),
      m_exact(std::all_of(masks.begin(), masks.end(), [](char m) { return uchar(m) == 0xff; }))
{
    Q_ASSERT(!values.isEmpty() && values.size() == masks.size());
    for (qint64 i = 0; i < size(); ++i)
        m_values[i] = char(m_values.at(i) & m_masks.at(i));
    const auto cost = [this](qint64 at) {
        return probeCost(uchar(m_values.at(at)), uchar(m_masks.at(at)));
    };
    qint64 first = 0;
    qint64 second = size() - 1;
    for (qint64 at = 0; at < size(); ++at) {
        if (cost(at) < cost(first))
            first = at;
    }
    if (second == first)
        second = 0;
    for (qint64 at = 0; at < size(); ++at) {
        if (at != first && cost(at) < cost(second))
            second = at;
    }
    m_first = {first, uchar(m_values.at(first)), uchar(m_masks.at(first))};
    m_second = {second, uchar(m_values.at(second)), uchar(m_masks.at(second))};
}

qint64 BytePattern::firstIn(QByteArrayView bytes, qint64 from, qint64 before) const
{
    const qint64 end = std::min(before, bytes.size() - size() + 1);
    const char *const data = bytes.data();
    qint64 at = std::max<qint64>(from, 0);
    for (; at + blockSize <= end; at += blockSize) {
        const qint64 found = firstInBlock(data + at);
        if (found >= 0)
            return at + found;
    }
    for (; at < end; ++at) {
        if (probesFit(reinterpret_cast<const uchar *>(data) + at) && fitsAt(data + at))
            return at;
    }
    return -1;
}

/// Searches `blockSize` offsets from here on. Both probes are tested at all of them at once, which
/// the compiler does with vector instructions; the remaining ones are tested one by one.
qint64 BytePattern::firstInBlock(const char *bytes) const
{
    const uchar *const first = reinterpret_cast<const uchar *>(bytes) + m_first.at;
    const uchar *const second = reinterpret_cast<const uchar *>(bytes) + m_second.at;
    const Probe one = m_first;
    const Probe two = m_second;
    std::array<uchar, blockSize> fits{};
    uchar any = 0;
    for (size_t i = 0; i < blockSize; ++i) {
        fits[i] = uchar(uchar(first[i] & one.mask) == one.value) &
                  uchar(uchar(second[i] & two.mask) == two.value);
        any |= fits[i];
    }
    if (any == 0)
        return -1;
    for (size_t word = 0; word < blockSize; word += sizeof(quint64)) {
        quint64 candidates = 0;
        std::memcpy(&candidates, fits.data() + word, sizeof candidates);
        for (size_t i = word; candidates != 0 && i < word + sizeof candidates; ++i) {
            if (fits[i] != 0 && fitsAt(bytes + i))
                return qint64(i);
        }
    }
    return -1;
}

bool BytePattern::probesFit(const uchar *bytes) const
{
    return uchar(bytes[m_first.at] & m_first.mask) == m_first.value &&
           uchar(bytes[m_second.at] & m_second.mask) == m_second.value;
}

bool BytePattern::fitsAt(const char *bytes) const
{
    if (m_exact)
        return std::memcmp(bytes, m_values.constData(), size_t(size())) == 0;
    const char *const values = m_values.constData();
    const char *const masks = m_masks.constData();
    for (qint64 i = 0; i < size(); ++i) {
        if (char(bytes[i] & masks[i]) != values[i])
            return false;
    }
    return true;
}

} // namespace forkscope
