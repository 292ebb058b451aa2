#include "ui/panes/bytes/BytesPane.h"

#include "core/analysis/words/Words.h"
#include "ui/panes/bytes/BytesTextView.h"
#include "ui/panes/bytes/BytesView.h"
#include "ui/panes/bytes/BytesWords.h"
#include "ui/panes/bytes/Utf8Character.h"

// What the pane says of the stream and of what is selected.

namespace forkscope {

QString BytesPane::emptyText() const
{
    if (!m_record || !m_record->isStarted())
        return tr("Run the plan, then select an instance to see its bytes.");
    if (!m_stream)
        return tr("Select an instance to see its bytes.");
    const InstanceRecord &instance = m_record->instances().at(size_t(m_selection.instance));
    if (instance.outcome == Outcome::NotStarted)
        return tr("Not started, so there are no bytes.");
    if (!instance.outcome)
        return tr("No bytes yet.");
    switch (m_stream->kind) {
    case StreamKind::Input:
        return tr("Nothing was given to it.");
    case StreamKind::Errors:
        return tr("Ended without writing errors.");
    case StreamKind::Output:
        break;
    }
    return tr("Ended without output.");
}

QString BytesPane::selectionText() const
{
    const ByteRange range = view()->selection();
    if (range.isEmpty())
        return {};
    QStringList parts{tr("selection %1 at 0x%2")
                          .arg(countedBytes(range.size()), QString::number(range.begin, 16))};
    if (range.size() > copyLimit)
        parts += tr("too long to copy (at most %1)").arg(format::byteCount(copyLimit));
    if (const QString character = characterText(); !character.isEmpty())
        parts += character;
    if (const auto last = selectionTime()) {
        const TimePoint first = m_store->cameBy(range.begin);
        const Nanoseconds begin = first - m_record->begin();
        const bool atOnce = first == TimePoint{} || begin == *last;
        parts += atOnce ? tr("came by %1").arg(format::duration(*last))
                        : tr("came by %1 … %2", "the times of the first and the last byte")
                              .arg(format::duration(begin), format::duration(*last));
    }
    return parts.join(QStringLiteral(" · "));
}

/// Where exactly one character is selected; in hex, where single bytes are, only a valid one.
QString BytesPane::characterText() const
{
    constexpr qint64 longest = 4;
    const ByteRange range = view()->selection();
    if (range.size() > longest)
        return {};
    const QByteArray bytes = m_store->read(range.begin, range.size());
    const Utf8Character character = firstCharacter(bytes);
    if (character.bytes != range.size() || (!character.codePoint && mode() == Mode::Hex))
        return {};
    return words::character(character.codePoint, bytes);
}

} // namespace forkscope
