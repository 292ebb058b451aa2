#pragma once

#include <QtCore/QByteArrayView>
#include <QtCore/QString>

namespace forkscope {

/// Returns a Python literal as repr() writes it: b'Salted__\x00'. Pure.
QString pythonLiteral(QByteArrayView bytes);

/// Returns "53 61 6c", in lower case. Pure.
QString spacedHex(QByteArrayView bytes);

} // namespace forkscope
