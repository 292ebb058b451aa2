#include "core/export/CodeTemplate.h"

#include <QtCore/QList>

#include <algorithm>

namespace forkscope {

namespace {

const QByteArray &valueOf(QByteArrayView name, std::initializer_list<CodeSlot> values)
{
    const auto *const found = std::ranges::find(values, name, &CodeSlot::first);
    Q_ASSERT(found != values.end());
    return found->second;
}

/// Fills a line whose slots take parts of it.
QByteArray filledLine(QByteArrayView line, std::initializer_list<CodeSlot> values)
{
    QByteArray result;
    qsizetype opening = 0;
    while ((opening = line.indexOf('@')) >= 0) {
        const qsizetype closing = line.indexOf('@', opening + 1);
        result += line.first(opening);
        result += valueOf(line.sliced(opening + 1, closing - opening - 1), values);
        line = line.sliced(closing + 1);
    }
    return result + line.toByteArray();
}

} // namespace

QByteArray filled(QByteArrayView text, std::initializer_list<CodeSlot> values)
{
    QByteArray result;
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf('\n');
        const QByteArrayView line = text.first(end < 0 ? text.size() : end + 1);
        text = text.sliced(line.size());
        const QByteArrayView slot = line.trimmed();
        if (slot.startsWith('@') && slot.indexOf('@', 1) == slot.size() - 1)
            result += indented(valueOf(slot.sliced(1, slot.size() - 2), values),
                               slot.data() - line.data());
        else
            result += filledLine(line, values);
    }
    return result;
}

QByteArray indented(const QByteArray &lines, qsizetype spaces)
{
    const QByteArray indent(spaces, ' ');
    QByteArray result;
    for (const QByteArray &line : lines.split('\n'))
        result += (line.isEmpty() ? line : indent + line) + '\n';
    result.chop(1);
    return result;
}

} // namespace forkscope
