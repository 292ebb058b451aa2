#include "app/ResultClash.h"

#include "core/base/TargetFile.h"

#include <QtCore/QCoreApplication>

#include <unistd.h>

namespace forkscope {

namespace {

struct ResultClashTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::ResultClash)
};

/// Standard output has many names, such as /dev/fd/1.
bool isStandardOutput(const QByteArray &file)
{
    return file == "-" || ownDescriptorAt(file) == STDOUT_FILENO;
}

} // namespace

QString clashOf(const QList<NamedResult> &results, const RunCommand &command, const Plan &plan)
{
    QStringList toOutput;
    if (command.print)
        toOutput << QStringLiteral("--print");
    QList<NamedResult> others;
    if (const auto *file = std::get_if<PlanFile>(&command.source))
        others.append({ResultClashTexts::tr("the plan"), file->path});
    if (const auto *file = std::get_if<FileInput>(&plan.pipeline.input))
        others.append({ResultClashTexts::tr("the input"), file->path});
    for (const NamedResult &source : std::as_const(others)) {
        if (command.print && nameSameFile("/dev/stdout", source.second))
            return ResultClashTexts::tr("--print: standard output is %1 as well; choose another")
                .arg(source.first);
    }
    if (!command.outputDirectory.isEmpty())
        others.append({ResultClashTexts::tr("the directory of --output"), command.outputDirectory});
    for (const NamedResult &result : results) {
        if (isStandardOutput(result.second))
            toOutput << result.first;
    }
    if (toOutput.size() > 1)
        return ResultClashTexts::tr("%1 and %2 would both write to standard output")
            .arg(toOutput[0], toOutput[1]);
    if (!toOutput.isEmpty() || !command.quiet)
        others.append({ResultClashTexts::tr("standard output"), "/dev/stdout"});
    for (const NamedResult &result : results) {
        if (result.second.isEmpty() || isStandardOutput(result.second))
            continue;
        for (const NamedResult &other : std::as_const(others)) {
            if (nameSameFile(result.second, other.second))
                return ResultClashTexts::tr("%1: this file is %2 as well; choose another")
                    .arg(result.first, other.first);
        }
        others.append(result);
    }
    return {};
}

} // namespace forkscope
