#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <vector>

class QIODevice;

namespace forkscope {

/// How JSON is laid out.
enum class JsonLayout : quint8 {
    Compact,  ///< no white space at all
    Indented, ///< a line a value, two spaces a level
    /// For people too: as Indented, but what fits into a line stands in one; and characters that
    /// are not seen are written as escapes.
    Fitted,
};

/// On how many lines an object or array stands where it is JsonLayout::Fitted.
enum class JsonLines : quint8 {
    Fewest,   ///< one where it fits
    OneAValue ///< unless it is empty
};

/// Writes JSON to a device as it is told, keys in the order of the calls (QJsonObject sorts them).
/// The caller keeps to JSON's grammar: in an object, key() before every value.
class JsonWriter
{
public:
    JsonWriter(QIODevice *device, JsonLayout layout);
    /// Writes what is still buffered, as finish() does.
    ~JsonWriter();
    JsonWriter(const JsonWriter &) = delete;
    JsonWriter &operator=(const JsonWriter &) = delete;

    void beginObject(JsonLines lines = JsonLines::Fewest);
    void endObject();
    void beginArray(JsonLines lines = JsonLines::Fewest);
    void endArray();

    /// The next value's name.
    JsonWriter &key(QByteArrayView name);

    void integer(qint64 value);
    /// A thousandth of `value`, exactly: with its three decimals.
    void thousandths(qint64 value);
    void boolean(bool value);
    void null();
    void string(const QString &value);
    /// The same of UTF-8.
    void text(QByteArrayView utf8);
    /// A bytes value as in plan files: a string where the bytes are UTF-8, else {"base64": …}.
    void bytes(QByteArrayView value);

    /// A string of base64.
    void base64(QByteArrayView value);
    /// The same, in as many pieces as there are.
    void beginBase64();
    void addBase64(QByteArrayView piece);
    void endBase64();

    /// Writes what is still buffered, and a newline; false when anything could not be written.
    bool finish();

private:
    /// An object or array that has begun.
    struct Level
    {
        JsonLines lines = JsonLines::Fewest;
        bool onLines = false; ///< a value a line: decided, and so it is for all around it
        bool empty = true;
        qsizetype start = 0;         ///< in the buffer
        qsizetype filledBefore = 0;  ///< m_filled where it began
        std::vector<qsizetype> gaps; ///< in the buffer, where lines would begin
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
    QByteArray m_carry; ///< less than three bytes that wait to become base64
    std::vector<Level> m_levels;
    qsizetype m_filled = 0; ///< how many levels there were that are not empty
    bool m_afterKey = false;
    bool m_ok = true;
    bool m_finished = false;
};

} // namespace forkscope
