#include "core/export/CodeFormat.h"

#include "core/export/CCode.h"
#include "core/export/PythonCode.h"
#include "core/export/QtCode.h"
#include "core/export/ShellCode.h"

#include <algorithm>

namespace forkscope {

QString nameOf(CodeFormat format)
{
    switch (format) {
    case CodeFormat::Python:
        return QStringLiteral("python");
    case CodeFormat::Bash:
        return QStringLiteral("bash");
    case CodeFormat::C:
        return QStringLiteral("c");
    case CodeFormat::Qt:
        return QStringLiteral("qt");
    }
    Q_UNREACHABLE();
}

std::optional<CodeFormat> codeFormatNamed(QStringView name)
{
    const auto *const found = std::ranges::find_if(
        allCodeFormats, [name](CodeFormat each) { return nameOf(each) == name; });
    return found == allCodeFormats.end() ? std::nullopt : std::optional(*found);
}

QString suffixOf(CodeFormat format)
{
    switch (format) {
    case CodeFormat::Python:
        return QStringLiteral("py");
    case CodeFormat::Bash:
        return QStringLiteral("sh");
    case CodeFormat::C:
        return QStringLiteral("c");
    case CodeFormat::Qt:
        return QStringLiteral("cpp");
    }
    Q_UNREACHABLE();
}

QString labelOf(CodeFormat format)
{
    switch (format) {
    case CodeFormat::Python:
        return QStringLiteral("Python");
    case CodeFormat::Bash:
        return QStringLiteral("Bash");
    case CodeFormat::C:
        return QStringLiteral("C");
    case CodeFormat::Qt:
        return QStringLiteral("C++, Qt");
    }
    Q_UNREACHABLE();
}

QByteArray codeOf(const Plan &plan, CodeFormat format)
{
    switch (format) {
    case CodeFormat::Python:
        return pythonCode(plan);
    case CodeFormat::Bash:
        return shellCode(plan);
    case CodeFormat::C:
        return cCode(plan);
    case CodeFormat::Qt:
        return qtCode(plan);
    }
    Q_UNREACHABLE();
}

} // namespace forkscope
