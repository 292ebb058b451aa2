#pragma once

#include <QtCore/QByteArrayView>

#include <algorithm>
#include <stdexcept>

namespace forkscope::fuzz {

/// Turns any bytes into a case: its choices are taken from the front, and what is left is its data.
class FuzzInput
{
public:
    explicit FuzzInput(QByteArrayView bytes) : m_bytes(bytes) {}

    /// Returns the next choice; 0 if there is none left.
    quint8 choice()
    {
        const QByteArrayView one = take(1);
        return one.isEmpty() ? 0 : quint8(one.front());
    }

    /// Returns the next bytes, at most `most`.
    QByteArrayView take(qsizetype most)
    {
        const QByteArrayView taken = m_bytes.first(std::min(most, m_bytes.size()));
        m_bytes = m_bytes.sliced(taken.size());
        return taken;
    }

private:
    QByteArrayView m_bytes;
};

/// Claims what must hold for any input. A fuzzer stops at the exception, and RapidCheck makes the
/// case smaller.
inline void claim(bool holds, const char *what)
{
    if (!holds)
        throw std::logic_error(what);
}

} // namespace forkscope::fuzz
