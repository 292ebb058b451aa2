#include "core/capture/search/ByteRuns.h"

#include <cstring>

namespace forkscope {

namespace {

constexpr qint64 block = 256; ///< bytes that are compared at once

bool sameBlock(QByteArrayView one, QByteArrayView two, qint64 at)
{
    return std::memcmp(one.data() + at, two.data() + at, size_t(block)) == 0;
}

} // namespace

qint64 firstUnequal(QByteArrayView one, QByteArrayView two, qint64 from)
{
    qint64 at = from;
    while (at + block <= one.size() && sameBlock(one, two, at))
        at += block;
    while (at < one.size() && one[at] == two[at])
        ++at;
    return at;
}

qint64 firstEqual(QByteArrayView one, QByteArrayView two, qint64 from)
{
    qint64 at = from;
    while (at < one.size() && one[at] != two[at])
        ++at;
    return at;
}

qint64 lastUnequal(QByteArrayView one, QByteArrayView two, qint64 before)
{
    qint64 end = before;
    while (end >= block && sameBlock(one, two, end - block))
        end -= block;
    while (end > 0 && one[end - 1] == two[end - 1])
        --end;
    return end - 1;
}

qint64 lastEqual(QByteArrayView one, QByteArrayView two, qint64 before)
{
    qint64 end = before;
    while (end > 0 && one[end - 1] != two[end - 1])
        --end;
    return end - 1;
}

} // namespace forkscope
