#pragma once

#include "core/pipeline/Plan.h"

#include <rapidcheck.h>

#include <array>
#include <vector>

namespace forkscope::generators {

/// Pieces that parsers trip over, between bytes of every value.
inline rc::Gen<QByteArray> piece()
{
    static const std::vector<QByteArray> pieces = {"'",
                                                   "\"",
                                                   "\\",
                                                   "$",
                                                   "`",
                                                   "|",
                                                   "&",
                                                   ";",
                                                   "<",
                                                   ">",
                                                   "(",
                                                   ")",
                                                   "*",
                                                   "?",
                                                   "[",
                                                   "]",
                                                   "{",
                                                   "}",
                                                   "~",
                                                   "#",
                                                   "!",
                                                   "=",
                                                   "%",
                                                   ",",
                                                   "..",
                                                   " ",
                                                   "\t",
                                                   "\n",
                                                   "\r",
                                                   "A=b",
                                                   "$(x",
                                                   "{i}",
                                                   "if",
                                                   "{a,b}",
                                                   "\x7f",
                                                   "\x1b",
                                                   "\x01",
                                                   "-n",
                                                   "a",
                                                   "0",
                                                   "f",
                                                   "$'",
                                                   "\\n",
                                                   "\xff",
                                                   "\xc3",
                                                   "\xc3\xa4",
                                                   "\xea\xb0\x80",
                                                   "\xf0\x9f\x98\x80",
                                                   "\xe2\x80\xa8" /* line separator */,
                                                   "\xe2\x80\xae" /* right to left */,
                                                   "\xef\xbb\xbf" /* byte order mark */,
                                                   "\xed\xa0\x80" /* a surrogate */,
                                                   "\xc2\xa0",
                                                   "\xc2\x85"};
    return rc::gen::weightedOneOf<QByteArray>(
        {{3, rc::gen::elementOf(pieces)},
         {1, rc::gen::map(rc::gen::inRange(1, 256),
                          [](int byte) { return QByteArray(1, static_cast<char>(byte)); })},
         {1, rc::gen::map(rc::gen::inRange(int('a'), int('z') + 1),
                          [](int byte) { return QByteArray(1, static_cast<char>(byte)); })}});
}

/// Any bytes but NUL.
inline rc::Gen<QByteArray> bytes()
{
    return rc::gen::map(rc::gen::container<std::vector<QByteArray>>(piece()),
                        [](const std::vector<QByteArray> &pieces) {
                            QByteArray joined;
                            for (const QByteArray &one : pieces)
                                joined += one;
                            return joined;
                        });
}

/// Any text, as UTF-8.
inline rc::Gen<QByteArray> text()
{
    return rc::gen::map(bytes(),
                        [](const QByteArray &any) { return QString::fromUtf8(any).toUtf8(); });
}

template<typename Value> rc::Gen<QList<Value>> listOf(const rc::Gen<Value> &value)
{
    return rc::gen::map(rc::gen::scale(0.2, rc::gen::container<std::vector<Value>>(value)),
                        [](const std::vector<Value> &values) {
                            return QList<Value>(values.begin(), values.end());
                        });
}

/// A stage of any program and arguments, in the environment and directory of Forkscope itself.
inline rc::Gen<Stage> bareStage()
{
    return rc::gen::map(rc::gen::pair(bytes(), listOf(bytes())),
                        [](const std::pair<QByteArray, QList<QByteArray>> &words) {
                            Stage stage;
                            stage.program = words.first;
                            stage.arguments = words.second;
                            return stage;
                        });
}

} // namespace forkscope::generators
