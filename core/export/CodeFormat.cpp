#include "core/export/CodeFormat.h"

#include "core/export/CCode.h"
#include "core/export/PythonCode.h"
#include "core/export/QtCode.h"
#include "core/export/ShellCode.h"

#include <algorithm>
#include <utility>

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

/// Says in the plan itself what the engine does with PWD. Where a relative directory will be is not
/// known here.
Plan withPresentDirectories(Plan plan)
{
    for (Stage &stage : plan.pipeline.stages) {
        const bool isSet =
            std::ranges::any_of(std::as_const(stage.environment),
                                [](const Variable &variable) { return variable.name == "PWD"; });
        if (stage.inheritEnvironment && stage.workingDirectory.startsWith('/') && !isSet)
            stage.environment.prepend({"PWD", stage.workingDirectory});
    }
    return plan;
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
    return rowOf(format).code(withPresentDirectories(plan));
}

} // namespace forkscope
