#pragma once

#include "ui/panes/chain/ChainRequest.h"

#include <QtCore/QStringList>

#include <vector>

namespace forkscope::test {

/// Returns a request in words, which can be compared.
inline QString textOf(const ChainRequest &request)
{
    using namespace request;
    struct Visitor
    {
        static QString text(const char *pattern, int a) { return QString::asprintf(pattern, a); }
        static QString text(const char *pattern, int a, int b)
        {
            return QString::asprintf(pattern, a, b);
        }
        QString operator()(GoTo go) const { return text("go to box %d", go.box); }
        QString operator()(EditCommand edit) const { return text("edit stage %d", edit.stage); }
        QString operator()(AddStage add) const { return text("add at %d", add.index); }
        QString operator()(OpenSheet open) const
        {
            return text("open the sheet of box %d", open.box);
        }
        QString operator()(RemoveStage remove) const
        {
            return text("remove stage %d", remove.stage);
        }
        QString operator()(RemoveInput) const { return QStringLiteral("remove the input"); }
        QString operator()(MoveStage move) const
        {
            return text("move stage %d to %d", move.from, move.to);
        }
        QString operator()(SetTap tap) const
        {
            return text("tap behind stage %d: %d", tap.stage, tap.on);
        }
        QString operator()(SetAllTaps tap) const { return text("all taps: %d", tap.on); }
        QString operator()(ShowWire show) const
        {
            return text("show the wire behind stage %d", show.stage);
        }
        QString operator()(Scroll scroll) const { return text("scroll to %d", scroll.to); }
    };
    return std::visit(Visitor{}, request);
}

inline QStringList textsOf(const std::vector<ChainRequest> &requests)
{
    QStringList texts;
    for (const ChainRequest &request : requests)
        texts << textOf(request);
    return texts;
}

} // namespace forkscope::test
