#pragma once

#include "app/CommandLine.h"
#include "core/base/Result.h"

namespace forkscope {

// Values of options, each from the bytes as typed. `place` is the option's name as it shall stand
// in an error.

/// A whole number of [least, most], digits alone.
Result<qint64, Problem> wholeNumber(const QString &place, const QByteArray &text, qint64 least,
                                    qint64 most);

/// Seconds with up to three decimals ("0.1") as milliseconds of [0, most]. Finer is an error: it
/// would silently become another time, or none.
Result<qint64, Problem> seconds(const QString &place, const QByteArray &text, qint64 most);

/// "0,2-3" as {0, 2, 3}, ascending and each once.
Result<QList<int>, Problem> coreList(const QString &place, const QByteArray &text);

/// Bytes, also as "64K", "16M", "1G" (1024-fold each).
Result<qint64, Problem> byteCount(const QString &place, const QByteArray &text);

/// "NAME=VALUE"; the value may hold any bytes, and be empty.
Result<Variable, Problem> variable(const QString &place, const QByteArray &text);

/// "none", "text:…", "hex:…", "random:BYTES[:SEED]", "@FILE" or "-".
Result<InputOption, Problem> inputOption(const QString &place, const QByteArray &text);

} // namespace forkscope
