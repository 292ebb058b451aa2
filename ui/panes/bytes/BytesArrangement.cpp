#include "ui/panes/bytes/BytesArrangement.h"

#include <QtCore/QDataStream>
#include <QtCore/QIODevice>

#include <algorithm>

namespace forkscope {

namespace {

constexpr quint32 stateVersion = 1;

} // namespace

QByteArray BytesArrangement::toState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << stateVersion << qint32(bytesPerRow) << (mode == BytesMode::Text) << inspector;
    return state;
}

std::optional<BytesArrangement> BytesArrangement::fromState(const QByteArray &state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 version = 0;
    qint32 bytesPerRow = 0;
    bool text = false;
    bool inspector = false;
    stream >> version >> bytesPerRow >> text >> inspector;
    const auto &choices = HexRows::bytesPerRowChoices;
    const bool isRow = std::find(choices.begin(), choices.end(), bytesPerRow) != choices.end();
    if (stream.status() != QDataStream::Ok || version != stateVersion || !isRow)
        return std::nullopt;
    return BytesArrangement{bytesPerRow, text ? BytesMode::Text : BytesMode::Hex, inspector};
}

} // namespace forkscope
