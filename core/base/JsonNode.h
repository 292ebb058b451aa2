#pragma once

#include <QtCore/QByteArray>

#include <vector>

namespace forkscope {

/// JSON to be written for people too: keys keep the order in which they were added (QJsonObject
/// sorts them), and what fits on a line is written on one.
class JsonNode
{
public:
    static JsonNode text(const QByteArray &utf8);
    static JsonNode number(qint64 value);
    static JsonNode boolean(bool value);
    static JsonNode null();
    static JsonNode list();
    static JsonNode object();

    /// Only for lists.
    void add(JsonNode element);
    /// Only for objects.
    void add(const QByteArray &key, JsonNode value);
    /// Always one element or member a line, unless empty.
    [[nodiscard]] JsonNode onLines() const;

    /// With a line break at the end.
    [[nodiscard]] QByteArray written() const;

private:
    struct Member;
    enum class Form { Scalar, List, Object };

    JsonNode(Form form, QByteArray scalar);
    [[nodiscard]] qsizetype flatLength() const;
    void writeFlat(QByteArray &out) const;
    void write(QByteArray &out, int depth, qsizetype column) const;

    Form m_form;
    bool m_onLines = false;
    QByteArray m_scalar;
    std::vector<Member> m_members;
};

struct JsonNode::Member
{
    QByteArray prefix; ///< `"key": `, or empty in a list
    JsonNode value;
};

} // namespace forkscope
