#pragma once

// A plain array with which a ByteStore is compared.

#include "core/capture/store/ByteStore.h"
#include "tests/support/Generators.h"

#define XXH_INLINE_ALL // a one-shot digest, independent of the library that the store uses
#include <xxhash.h>

#include <algorithm>

namespace forkscope::test {

inline QByteArray oneShotDigest(const QByteArray &bytes)
{
    XXH128_canonical_t canonical;
    XXH128_canonicalFromHash(&canonical, XXH3_128bits(bytes.constData(), size_t(bytes.size())));
    return QByteArray(reinterpret_cast<const char *>(canonical.digest), 16).toHex();
}

/// The whole stream, and which bytes of it must still be kept.
struct Model
{
    qint64 keep = 0;
    QByteArray all;

    [[nodiscard]] bool isWhole() const { return all.size() <= keep; }
    /// The last part is half of a limit of up to 512 KiB, 256 KiB of one of up to 16 MiB, and a
    /// 64th of a larger one.
    [[nodiscard]] qint64 lastPart() const
    {
        if (keep <= (512 << 10))
            return keep / 2;
        return keep <= (16 << 20) ? 256 << 10 : keep / 64;
    }
    [[nodiscard]] qint64 gapBegin() const { return std::min(all.size(), keep - lastPart()); }
    [[nodiscard]] qint64 gapEnd() const { return isWhole() ? gapBegin() : all.size() - lastPart(); }
    [[nodiscard]] bool has(qint64 offset) const
    {
        return offset >= 0 && offset < all.size() && (offset < gapBegin() || offset >= gapEnd());
    }
    [[nodiscard]] QByteArray read(qint64 offset, qint64 length) const
    {
        QByteArray bytes;
        for (qint64 at = offset; at < offset + length && has(at); ++at)
            bytes.append(all.at(at));
        return bytes;
    }
    [[nodiscard]] QByteArray kept() const { return all.first(gapBegin()) + all.sliced(gapEnd()); }
};

/// Returns `size` bytes that differ from their neighbours and from those a ring's length away.
inline QByteArray someBytes(qint64 size, quint32 seed)
{
    QByteArray bytes(size, Qt::Uninitialized);
    quint32 x = seed * 2654435761U + 1;
    for (char &byte : bytes) {
        x = x * 1664525U + 1013904223U;
        byte = char(x >> 24);
    }
    return bytes;
}

inline Extent extentOf(const Model &model, bool ended)
{
    return {model.all.size(), model.gapBegin(), model.gapEnd(), ended};
}

inline void appendRandomChunk(ByteStore &store, Model &model)
{
    const auto size = *rc::gen::inRange<qint64>(0, 400);
    const auto seed = *rc::gen::arbitrary<quint32>();
    const QByteArray chunk = someBytes(size, seed);
    store.append(chunk);
    model.all.append(chunk);
}

inline void readSomewhere(const ByteStore &store, const Model &model)
{
    const auto offset = *rc::gen::inRange<qint64>(-2, model.all.size() + 3);
    const auto length = *rc::gen::inRange<qint64>(0, 500);
    RC_ASSERT(store.read(offset, length) == model.read(offset, length));
}

inline bool holds(const ByteStore &store, const QByteArray &all)
{
    const Extent extent = store.extent();
    return extent.total == all.size() && store.digest() == oneShotDigest(all) &&
           store.kept() == all.first(extent.gapBegin) + all.sliced(extent.gapEnd);
}

} // namespace forkscope::test
