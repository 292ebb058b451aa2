#pragma once

#include <QtCore/QByteArray>

namespace forkscope {

/// The bytes as a Python literal: "text" where they can be read, else b"bytes".
QByteArray pythonLiteral(const QByteArray &bytes);

/// The bytes as b"bytes".
QByteArray pythonBytes(const QByteArray &bytes);

/// The bytes as an expression, in which `i` comes in where they have placeholders: f"text" where
/// they can be read, else b"bytes" % i. Without `placeholders` they are a literal.
QByteArray pythonWithIndex(const QByteArray &bytes, bool placeholders);

} // namespace forkscope
