#pragma once

#include "core/base/Problem.h"
#include "core/base/Range.h"

#include <QtCore/QByteArray>
#include <QtCore/QCoreApplication>

#include <functional>
#include <optional>
#include <vector>

namespace forkscope {

/// Reads JSON value by value, without building a tree, so that a hostile file costs no memory. It
/// is strict (RFC 8259): a key that occurs twice, half a surrogate pair and bytes that are no UTF-8
/// are errors, which QJsonDocument accepts. It also keeps the order of the keys, which
/// QJsonDocument does not.
///
/// Only the first error is kept. After it every read function returns an empty value and every loop
/// ends.
class JsonReader
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::JsonReader)

public:
    enum class Kind { Null, Boolean, Number, Text, List, Object, Nothing };

    static constexpr int deepest = 32;            ///< how deeply lists and objects may be nested
    static constexpr qsizetype longest = 1 << 20; ///< how many entries a list or an object may have

    /// `json` must outlive the reader.
    explicit JsonReader(const QByteArray &json);

    [[nodiscard]] const std::optional<Problem> &problem() const { return m_problem; }
    [[nodiscard]] bool ok() const { return !m_problem; }
    /// Reports `message` as the problem, at the value that is being read or at its member `key`.
    void fail(const QString &message);
    void failAt(QByteArrayView key, const QString &message);

    /// Returns the kind of the next value, which is not consumed.
    Kind kind();
    void readNull();
    bool readBoolean();
    qint64 readWhole(Range range);
    QByteArray readText(); ///< returns UTF-8
    /// Calls `element` for each element, which must read or skip exactly one value.
    void readList(const std::function<void()> &element);
    /// Calls `member` for each key, which must read or skip exactly one value.
    void readObject(const std::function<void(const QByteArray &key)> &member);
    void skip();
    /// Skips a value and returns its JSON text.
    QByteArray readRaw();
    /// Fails if anything follows the outermost value.
    void readEnd();

private:
    struct Step
    {
        QByteArray key;
        qsizetype index = -1; ///< in a list
        bool named = false;   ///< `key` is set
    };

    [[nodiscard]] QString place() const;
    [[nodiscard]] char peek() const;
    void failSyntax(const QString &message);
    void failKind(Kind expected);
    void skipSpace();
    bool open(Kind kind);
    bool hasMore(char closing, qsizetype before);
    void expectCharacter(char c);
    QByteArray readKey();
    QByteArray readNumber();
    void readWord(QByteArrayView word);
    QByteArray readQuoted();
    void readEscape(QByteArray &text);
    char32_t readCharacterEscape();
    char32_t readFourDigits();

    const QByteArray &m_json;
    qsizetype m_at = 0;
    std::vector<Step> m_steps;
    std::optional<Problem> m_problem;
};

} // namespace forkscope
