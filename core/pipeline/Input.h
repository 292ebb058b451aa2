#pragma once

#include <QtCore/QByteArray>

#include <optional>
#include <variant>

namespace forkscope {

/// The process reads end of file at once.
struct NoInput
{
    bool operator==(const NoInput &) const = default;
};

/// UTF-8 text, exactly as typed. No newline is added.
struct TextInput
{
    QByteArray text;
    bool operator==(const TextInput &) const = default;
};

/// Any bytes.
struct BytesInput
{
    QByteArray bytes;
    bool operator==(const BytesInput &) const = default;
};

/// `count` random bytes, different for each instance. With a seed each run gets the same bytes;
/// without one each run draws its own.
struct RandomInput
{
    qint64 count = 0;           ///< bytes, 0 … maxRandomBytes
    std::optional<qint64> seed; ///< 0 … 2^53 − 1
    bool operator==(const RandomInput &) const = default;
};

/// The content of a file, which each instance opens anew. A relative path is relative to the first
/// stage's directory.
struct FileInput
{
    QByteArray path;
    bool operator==(const FileInput &) const = default;
};

/// What the first stage of each instance reads from its standard input.
using Input = std::variant<NoInput, TextInput, BytesInput, RandomInput, FileInput>;

} // namespace forkscope
