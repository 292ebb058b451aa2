#include "core/export/CodeFormat.h"

#include "core/export/CCode.h"
#include "core/export/PythonCode.h"
#include "core/export/QtCode.h"
#include "core/export/ShellCode.h"

#include <algorithm>

namespace forkscope {

namespace {

/// All that is specific to a language. A new language is one more row.
struct FormatRow
{
    CodeFormat format;
    const char *name;
    const char *suffix;
    const char *label;
    QByteArray (*code)(const Plan &plan);
};

constexpr std::array<FormatRow, allCodeFormats.size()> rows{
    {{CodeFormat::Python, "python", "py", "Python", pythonCode},
     {CodeFormat::Bash, "bash", "sh", "Bash", shellCode},
     {CodeFormat::C, "c", "c", "C", cCode},
     {CodeFormat::Qt, "qt", "cpp", "C++, Qt", qtCode}}};

const FormatRow &rowOf(CodeFormat format)
{
    return *std::ranges::find(rows, format, &FormatRow::format);
}

} // namespace

QString nameOf(CodeFormat format)
{
    return QString::fromLatin1(rowOf(format).name);
}

QString suffixOf(CodeFormat format)
{
    return QString::fromLatin1(rowOf(format).suffix);
}

QString labelOf(CodeFormat format)
{
    return QString::fromLatin1(rowOf(format).label);
}

QByteArray codeOf(const Plan &plan, CodeFormat format)
{
    return rowOf(format).code(plan);
}

} // namespace forkscope
