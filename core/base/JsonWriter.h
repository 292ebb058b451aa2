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

    void beginObject();
    void endObject();
    void beginArray();
    void endArray();

    /// The next value's name.
    JsonWriter &key(const char *name);

    void integer(qint64 value);
    /// A thousandth of `value`, exactly: with its three decimals.
    void thousandths(qint64 value);
    void boolean(bool value);
    void null();
    void string(const QString &value);
    /// A bytes value as in plan files: a string where the bytes are UTF-8, else {"base64": …}.
    void bytes(QByteArrayView value);

    /// A string of base64, in as many pieces as there are.
    void beginBase64();
    void addBase64(QByteArrayView piece);
    void endBase64();

    /// Writes what is still buffered, and a newline; false when anything could not be written.
    bool finish();

private:
    struct Level
    {
        bool empty = true;
    };

    void beforeValue();
    void newLine();
    void begin(char bracket);
    void end(char bracket);
    void quoted(QByteArrayView utf8);
    void escaped(char c);
    void number(qint64 value);
    void flushWhenLarge();
    void flush();

    QIODevice *m_device;
    const JsonLayout m_layout;
    QByteArray m_buffer;
    QByteArray m_carry; ///< less than three bytes that wait to become base64
    std::vector<Level> m_levels;
    bool m_afterKey = false;
    bool m_ok = true;
    bool m_finished = false;
};

} // namespace forkscope
