#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <vector>

class QIODevice;

namespace forkscope {

/// How the JSON text is laid out.
enum class JsonLayout : quint8 {
    Compact,  ///< no white space at all
    Indented, ///< one value per line, two spaces per level
    /// For people as well: like Indented, but a value that fits on one line stands on one, and
    /// invisible characters are written as escapes.
    Fitted,
};

/// On how many lines an object or array stands in JsonLayout::Fitted.
enum class JsonLines : quint8 {
    Fewest,   ///< one if it fits
    OneAValue ///< one per value, unless it is empty
};

/// Writes JSON to a device, with the keys in the order of the calls (QJsonObject sorts them). The
/// caller must follow JSON's grammar: inside an object, key() comes before every value.
class JsonWriter
{
public:
    JsonWriter(QIODevice *device, JsonLayout layout);
    /// Writes what is still buffered, like finish().
    ~JsonWriter();
    JsonWriter(const JsonWriter &) = delete;
    JsonWriter &operator=(const JsonWriter &) = delete;

    void beginObject(JsonLines lines = JsonLines::Fewest);
    void endObject();
    void beginArray(JsonLines lines = JsonLines::Fewest);
    void endArray();

    /// Writes the name of the next value.
    JsonWriter &key(QByteArrayView name);

    void integer(qint64 value);
    /// Writes value / 1000 exactly, with three decimals.
    void thousandths(qint64 value);
    void boolean(bool value);
    void null();
    void string(const QString &value);
    /// Writes a string that is given as UTF-8.
    void text(QByteArrayView utf8);
    /// Writes bytes as plan files do: a string if they are UTF-8, else {"base64": …}.
    void bytes(QByteArrayView value);

    /// Writes the bytes as a base64 string.
    void base64(QByteArrayView value);
    /// Write a base64 string in any number of pieces.
    void beginBase64();
    void addBase64(QByteArrayView piece);
    void endBase64();

    /// Writes what is still buffered and a newline. Returns false if any write has failed.
    bool finish();

private:
    /// An object or array that is still open.
    struct Level
    {
        JsonLines lines = JsonLines::Fewest;
        bool onLines = false; ///< one value per line is decided, here and for all enclosing levels
        bool empty = true;
        qsizetype start = 0;         ///< position in the buffer
        qsizetype filledBefore = 0;  ///< m_filled when it was opened
        std::vector<qsizetype> gaps; ///< positions in the buffer where line breaks would go
    };

    void beforeValue();
    void newLine(size_t levels);
    void begin(char bracket, JsonLines lines);
    void end(char bracket);
    [[nodiscard]] bool fits(const Level &level) const;
    void fit();
    void putOnLines(size_t level);
    void quoted(QByteArrayView utf8);
    void number(qint64 value);
    void flushWhenLarge();
    void flush();

    QIODevice *m_device;
    const JsonLayout m_layout;
    QByteArray m_buffer;
    QByteArray m_carry; ///< fewer than three bytes, not encoded yet
    std::vector<Level> m_levels;
    qsizetype m_filled = 0; ///< how many levels so far are not empty
    bool m_afterKey = false;
    bool m_ok = true;
    bool m_finished = false;
};

/// Returns a figure as thousandths() takes it.
inline qint64 inThousandths(double value)
{
    return qRound64(value * 1000);
}

} // namespace forkscope
