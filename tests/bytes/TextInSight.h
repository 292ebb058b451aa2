#pragma once

#include "ui/panes/bytes/BytesFormat.h"
#include "ui/panes/bytes/TextRows.h"

#include <QtCore/QStringList>

namespace forkscope {

/// Returns what is in sight of a text, one string for each row.
inline QStringList textInSight(const TextRows &rows)
{
    QStringList texts;
    const TextLayout &layout = rows.layout();
    TextPlace place = rows.top();
    for (int row = 0; row < rows.wholeRows() && layout.extent().total > 0; ++row) {
        const ShownLine &line = layout.lineOf(place.line);
        if (line.isGap)
            texts += gapText(line.bytes.size());
        else if (const QTextLine shown = line.layout->lineAt(place.row); shown.isValid())
            texts += line.text.text.mid(shown.textStart(), shown.textLength());
        const TextPlace next = layout.moved(place, 1);
        if (next == place)
            break;
        place = next;
    }
    return texts;
}

} // namespace forkscope
