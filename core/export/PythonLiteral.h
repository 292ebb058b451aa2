#pragma once

#include <QtCore/QByteArray>

namespace forkscope {

/// Returns the bytes as a Python literal: "text" if they are readable, else b"bytes".
QByteArray pythonLiteral(const QByteArray &bytes);

/// Returns the bytes as a literal b"bytes".
QByteArray pythonBytes(const QByteArray &bytes);

/// Returns the bytes as an expression in which `i` replaces the placeholders: f"text" if they are
/// readable, else b"bytes" % i. Without `placeholders` it returns a literal.
QByteArray pythonWithIndex(const QByteArray &bytes, bool placeholders);

} // namespace forkscope
