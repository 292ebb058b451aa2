#include "ui/panes/bytes/Utf8Character.h"

namespace forkscope {

namespace {

/// What a first byte says about the character.
struct Promise
{
    int bytes = 1;
    char32_t bits = 0;
    quint8 lowestSecond = 0x80; ///< excludes overlong forms, surrogates and values above U+10FFFF
    quint8 highestSecond = 0xbf;
};

std::optional<Promise> promiseOf(quint8 first)
{
    if (first < 0x80)
        return Promise{1, first};
    if (first >= 0xc2 && first <= 0xdf)
        return Promise{2, char32_t(first & 0x1f)};
    if (first >= 0xe0 && first <= 0xef)
        return Promise{3, char32_t(first & 0x0f), quint8(first == 0xe0 ? 0xa0 : 0x80),
                       quint8(first == 0xed ? 0x9f : 0xbf)};
    if (first >= 0xf0 && first <= 0xf4)
        return Promise{4, char32_t(first & 0x07), quint8(first == 0xf0 ? 0x90 : 0x80),
                       quint8(first == 0xf4 ? 0x8f : 0xbf)};
    return std::nullopt;
}

} // namespace

Utf8Character firstCharacter(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return {};
    const std::optional<Promise> promise = promiseOf(quint8(bytes.front()));
    if (!promise)
        return {std::nullopt, 1};
    char32_t codePoint = promise->bits;
    for (int i = 1; i < promise->bytes; ++i) {
        const quint8 lowest = i == 1 ? promise->lowestSecond : 0x80;
        const quint8 highest = i == 1 ? promise->highestSecond : 0xbf;
        const quint8 byte = i < bytes.size() ? quint8(bytes[i]) : 0;
        if (byte < lowest || byte > highest)
            return {std::nullopt, i};
        codePoint = codePoint << 6 | (byte & 0x3f);
    }
    return {codePoint, promise->bytes};
}

} // namespace forkscope
