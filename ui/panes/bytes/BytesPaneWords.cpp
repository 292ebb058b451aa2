#include "ui/panes/bytes/BytesPaneWords.h"

#include "core/analysis/words/Words.h"
#include "core/record/RunRecord.h"
#include "ui/panes/bytes/BytesFormat.h"
#include "ui/panes/bytes/BytesWords.h"
#include "ui/panes/bytes/ChosenStream.h"
#include "ui/panes/bytes/Utf8Character.h"

#include <QtCore/QCoreApplication>

namespace forkscope::words {

namespace {

/// The translation context of everything here.
struct BytesPaneTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::BytesWords)
};

QString characterText(const ByteStore &store, ByteRange range, BytesMode mode)
{
    constexpr qint64 longest = 4;
    if (range.size() > longest)
        return {};
    const QByteArray bytes = store.read(range.begin, range.size());
    const Utf8Character character = firstCharacter(bytes);
    if (character.bytes != range.size() || (!character.codePoint && mode == BytesMode::Hex))
        return {};
    return words::character(character.codePoint, bytes);
}

QString arrivalText(const ByteStore &store, ByteRange range, TimePoint begin)
{
    const auto first = arrivalOf(store, range.begin, begin);
    const auto last = arrivalOf(store, range.end - 1, begin);
    if (!last)
        return {};
    if (!first || *first == *last)
        return BytesPaneTexts::tr("came by %1").arg(format::duration(*last));
    return BytesPaneTexts::tr("came by %1 … %2", "the times of the first and the last byte")
        .arg(format::duration(*first), format::duration(*last));
}

} // namespace

QString noBytes(const ChosenStream &chosen)
{
    const RunRecord *const record = chosen.record();
    if (!record || !record->isStarted())
        return BytesPaneTexts::tr("Run the plan, then select an instance to see its bytes.");
    const std::optional<StreamId> &stream = chosen.stream();
    if (!stream)
        return BytesPaneTexts::tr("Select an instance to see its bytes.");
    const InstanceRecord &instance = record->instances().at(size_t(stream->process.instance));
    if (instance.outcome == Outcome::NotStarted)
        return BytesPaneTexts::tr("Not started, so there are no bytes.");
    if (!instance.outcome)
        return BytesPaneTexts::tr("No bytes yet.");
    switch (stream->kind) {
    case StreamKind::Input:
        return BytesPaneTexts::tr("Nothing was given to it.");
    case StreamKind::Errors:
        return BytesPaneTexts::tr("Ended without writing errors.");
    case StreamKind::Output:
        break;
    }
    return BytesPaneTexts::tr("Ended without output.");
}

QString selectedBytes(const ByteStore &store, ByteRange range, BytesMode mode, TimePoint begin)
{
    if (range.isEmpty())
        return {};
    QStringList parts{BytesPaneTexts::tr("selection %1 at 0x%2")
                          .arg(countedBytes(range.size()), QString::number(range.begin, 16))};
    if (range.size() > copyLimit)
        parts +=
            BytesPaneTexts::tr("too long to copy (at most %1)").arg(format::byteCount(copyLimit));
    parts += characterText(store, range, mode);
    parts += arrivalText(store, range, begin);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace forkscope::words
