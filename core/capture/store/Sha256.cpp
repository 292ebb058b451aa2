#include "core/capture/store/Sha256.h"

#include <QtCore/QCryptographicHash>

namespace forkscope {

namespace {

constexpr qint64 sha256PieceBytes = 1 << 20;

} // namespace

std::optional<QByteArray> sha256(const ByteStore &store, const std::atomic<bool> &cancel)
{
    const Extent all = store.extent();
    if (!all.ended || all.dropped() > 0)
        return std::nullopt;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (qint64 at = 0; at < all.total;) {
        const QByteArray piece = store.read(at, sha256PieceBytes);
        if (piece.isEmpty() || cancel)
            return std::nullopt;
        hash.addData(piece);
        at += piece.size();
    }
    return hash.result().toHex();
}

} // namespace forkscope
