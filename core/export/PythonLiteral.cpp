#include "core/export/PythonLiteral.h"

#include "core/export/CodeParts.h"

namespace forkscope {

namespace {

QByteArray escaped(const QByteArray &bytes, bool text)
{
    QByteArray result;
    for (const char c : bytes) {
        if (c == '"' || c == '\\')
            result += QByteArray("\\") + c;
        else if (c == '\n')
            result += "\\n";
        else if (c == '\t')
            result += "\\t";
        else if ((c >= ' ' && c <= '~') || (text && uchar(c) >= 0x80))
            result += c;
        else
            result += "\\x" + QByteArray(1, c).toHex();
    }
    return result;
}

} // namespace

QByteArray pythonLiteral(const QByteArray &bytes)
{
    return isPlainText(bytes) ? '"' + escaped(bytes, true) + '"' : pythonBytes(bytes);
}

QByteArray pythonBytes(const QByteArray &bytes)
{
    return "b\"" + escaped(bytes, false) + '"';
}

QByteArray pythonWithIndex(const QByteArray &bytes, bool placeholders)
{
    const QList<QByteArray> parts = partsAroundIndex(bytes, placeholders);
    if (parts.size() == 1)
        return pythonLiteral(parts.front());
    QByteArray text;
    if (isPlainText(bytes)) {
        for (const QByteArray &part : parts)
            text += (text.isEmpty() ? "f\"" : "{i}") +
                    escaped(part, true).replace("{", "{{").replace("}", "}}");
        return text + '"';
    }
    for (const QByteArray &part : parts)
        text += (text.isEmpty() ? "b\"" : "%d") + escaped(part, false).replace("%", "%%");
    return text + "\" % i";
}

} // namespace forkscope
