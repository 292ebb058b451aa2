#pragma once

#include "app/CommandLine.h"
#include "core/base/Result.h"

#include <utility>

namespace forkscope {

// Conversions of options: each makes a value of the bytes as typed. `place` is the option's name as
// it shall stand in an error. All are pure.

/// The bytes as they are, also none.
Result<QByteArray, Problem> anyBytes(const QString &place, const QByteArray &text);

/// Bytes that name a file or a directory; none do not.
Result<QByteArray, Problem> fileName(const QString &place, const QByteArray &text);
Result<QByteArray, Problem> directoryName(const QString &place, const QByteArray &text);

/// A plan file or a line of text, whatever it holds: it is read later.
template<typename Source>
Result<PlanSource, Problem> sourceOf(const QString & /*place*/, const QByteArray &text)
{
    return PlanSource(Source{text});
}

/// A whole number of [least, most], digits alone.
Result<qint64, Problem> wholeNumber(const QString &place, const QByteArray &text, qint64 least,
                                    qint64 most);
inline auto within(qint64 least, qint64 most)
{
    return [least, most](const QString &place, const QByteArray &text) {
        return wholeNumber(place, text, least, most);
    };
}

/// Seconds with up to three decimals ("0.1") as milliseconds of [0, most]. Finer is an error: it
/// would silently become another time, or none.
Result<qint64, Problem> seconds(const QString &place, const QByteArray &text, qint64 most);
inline auto secondsUpTo(qint64 most)
{
    return
        [most](const QString &place, const QByteArray &text) { return seconds(place, text, most); };
}

/// Pages of a ring of the trace: a power of two.
Result<int, Problem> ringPages(const QString &place, const QByteArray &text);

/// "0,2-3" as {0, 2, 3}, ascending and each once.
Result<QList<int>, Problem> coreList(const QString &place, const QByteArray &text);

/// Bytes, also as "64K", "16M", "1G" (1024-fold each).
Result<qint64, Problem> byteCount(const QString &place, const QByteArray &text);

/// "NAME=VALUE"; the value may hold any bytes, and be empty.
Result<Variable, Problem> variable(const QString &place, const QByteArray &text);

/// "none", "text:…", "hex:…", "random:BYTES[:SEED]", "@FILE" or "-".
Result<InputOption, Problem> inputOption(const QString &place, const QByteArray &text);

/// A lesson's number or name, whether there is one or not; the names of those that there are.
struct LessonName
{
    Result<QString, Problem> operator()(const QString &place, const QByteArray &text) const;
    [[nodiscard]] QList<QByteArray> names() const;
};

/// The error for a `text` that is not one of `names`.
Problem noneOf(const QString &place, const QByteArray &text, const QList<QByteArray> &names);

/// One of several values that have names.
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

/// One of all the values of an enumeration, named by its nameOf().
template<typename All> auto oneOf(const All &all)
{
    OneOf<typename All::value_type> choice;
    for (const auto each : all)
        choice.values.append({nameOf(each).toUtf8(), each});
    return choice;
}

} // namespace forkscope
