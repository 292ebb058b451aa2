#pragma once

#include "core/capture/search/ByteExpression.h"

namespace forkscope {

/// Translates a typed regular expression into one over bytes. It looks only at what stands for
/// bytes; the expression's compiler checks the rest.
class ExpressionReader
{
public:
    explicit ExpressionReader(const QString &text) : m_text(text) {}

    Result<ByteExpression, QueryError> read();

private:
    void readOne();
    void readEscape();
    void readNumber(int base, qsizetype from);
    void readQuoted();
    void readClassBegin();
    void readInClass();
    void skipComment();
    void readCharacter();
    void addByte(uint byte);
    void add(QStringView pattern);
    void copy(qsizetype count);
    void fail(QueryError::Kind kind);
    [[nodiscard]] bool isAhead(QLatin1StringView word) const;
    [[nodiscard]] bool isAscii() const { return m_text.at(m_at).unicode() < 0x80; }

    QString m_text;
    qsizetype m_at = 0;
    bool m_inClass = false;
    bool m_quoted = false;
    std::optional<QueryError> m_error;
    ByteExpression m_result;
};

} // namespace forkscope
