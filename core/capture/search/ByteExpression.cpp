#include "core/capture/search/ByteExpression.h"

#include "core/capture/search/ExpressionReader.h"

namespace forkscope {

namespace {

/// Options at the start of a pattern. Empty matches are excluded because they could not be
/// selected. The limit of steps is for one place: an expression that needs more would never end.
QString prefixFor(ByteExpression::Effort effort)
{
    return effort == ByteExpression::Effort::Whole
               ? QStringLiteral("(*NOTEMPTY)(*LIMIT_MATCH=250000)")
               : QStringLiteral("(*NOTEMPTY)(*LIMIT_MATCH=2000)");
}

} // namespace

Result<ByteExpression, QueryError> ByteExpression::of(const QString &text)
{
    if (text.isEmpty())
        return QueryError{};
    auto read = ExpressionReader(text).read();
    if (!read)
        return read;
    const QRegularExpression compiled = read->compiled(false, Effort::Whole);
    if (compiled.isValid())
        return read;
    const qsizetype at = compiled.patternErrorOffset() - prefixFor(Effort::Whole).size();
    const auto &places = read->m_placeOf;
    const bool within = at >= 0 && size_t(at) < places.size();
    return QueryError{QueryError::Kind::BadExpression, within ? places[size_t(at)] : text.size(),
                      compiled.errorString()};
}

QRegularExpression ByteExpression::compiled(bool eitherCase, Effort effort) const
{
    QRegularExpression::PatternOptions options = QRegularExpression::MultilineOption;
    options.setFlag(QRegularExpression::CaseInsensitiveOption, eitherCase);
    return QRegularExpression(prefixFor(effort) + m_pattern, options);
}

QString asCodeUnits(QByteArrayView bytes)
{
    constexpr unsigned privateArea = 0xe000;
    QString text(bytes.size(), Qt::Uninitialized);
    QChar *const units = text.data();
    const char *const data = bytes.data();
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const unsigned byte = uchar(data[i]);
        units[i] = QChar(char16_t(byte + (byte >> 7) * privateArea));
    }
    return text;
}

} // namespace forkscope
