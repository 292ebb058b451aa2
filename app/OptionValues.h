#pragma once

#include "app/CommandLine.h"
#include "core/base/Result.h"

#include <utility>

namespace forkscope {

// Conversions of options: each makes a value from the bytes as typed. `place` is the option's name
// for error messages. All are pure.

/// Returns the bytes unchanged; they may be empty.
Result<QByteArray, Problem> anyBytes(const QString &place, const QByteArray &text);

/// Return bytes that name a file or a directory; they must not be empty.
Result<QByteArray, Problem> fileName(const QString &place, const QByteArray &text);
Result<QByteArray, Problem> directoryName(const QString &place, const QByteArray &text);

/// Returns a plan file or a line of text with any content, which is read later.
template<typename Source>
Result<PlanSource, Problem> sourceOf(const QString & /*place*/, const QByteArray &text)
{
    return PlanSource(Source{text});
}

/// Returns a whole number in [least, most]; only digits are allowed.
Result<qint64, Problem> wholeNumber(const QString &place, const QByteArray &text, qint64 least,
                                    qint64 most);
inline auto within(qint64 least, qint64 most)
{
    return [least, most](const QString &place, const QByteArray &text) {
        return wholeNumber(place, text, least, most);
    };
}

/// Returns seconds with up to three decimals ("0.1") as milliseconds in [0, most]. More decimals
/// are an error, as the value would silently become another time, or none.
Result<qint64, Problem> seconds(const QString &place, const QByteArray &text, qint64 most);
inline auto secondsUpTo(qint64 most)
{
    return
        [most](const QString &place, const QByteArray &text) { return seconds(place, text, most); };
}

/// Returns the number of pages of a trace ring, which must be a power of two.
Result<int, Problem> ringPages(const QString &place, const QByteArray &text);

/// Returns "0,2-3" as {0, 2, 3}, sorted and without duplicates.
Result<QList<int>, Problem> coreList(const QString &place, const QByteArray &text);

/// Returns a number of bytes, also from "64K", "16M", "1G" (powers of 1024).
Result<qint64, Problem> byteCount(const QString &place, const QByteArray &text);

/// Reads "NAME=VALUE". The value may hold any bytes or be empty.
Result<Variable, Problem> variable(const QString &place, const QByteArray &text);

/// Reads "none", "text:…", "hex:…", "random:BYTES[:SEED]", "@FILE" or "-".
Result<InputOption, Problem> inputOption(const QString &place, const QByteArray &text);

/// Takes any lesson's number or name, whether it exists or not; names() are those that exist.
struct LessonName
{
    Result<QString, Problem> operator()(const QString &place, const QByteArray &text) const;
    [[nodiscard]] QList<QByteArray> names() const;
};

/// Returns the error for a `text` that is not one of `names`.
Problem noneOf(const QString &place, const QByteArray &text, const QList<QByteArray> &names);

/// Converts the name of one of several values.
template<typename Value> struct OneOf
{
    QList<std::pair<QByteArray, Value>> values;

    Result<Value, Problem> operator()(const QString &place, const QByteArray &text) const
    {
        for (const auto &[name, value] : values) {
            if (name == text)
                return value;
        }
        return noneOf(place, text, names());
    }
    [[nodiscard]] QList<QByteArray> names() const
    {
        QList<QByteArray> all;
        for (const auto &each : values)
            all << each.first;
        return all;
    }
};

/// Returns a conversion for all values of an enumeration, which nameOf() names.
template<typename All> auto oneOf(const All &all)
{
    OneOf<typename All::value_type> choice;
    for (const auto each : all)
        choice.values.append({nameOf(each).toUtf8(), each});
    return choice;
}

} // namespace forkscope
