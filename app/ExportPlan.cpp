#include "app/ExportPlan.h"

#include "app/Descriptors.h"
#include "app/ResultClash.h"
#include "app/console/ConsoleNotes.h"
#include "app/console/ResultFile.h"
#include "app/console/RunPlan.h"
#include "core/base/FilePath.h"
#include "core/base/SourceFile.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QIODevice>

#include <cerrno>
#include <unistd.h>

namespace forkscope {

namespace {

struct ExportPlanTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::ExportPlan)
};

// Bytes of our own standard input, which become part of the code.
constexpr qint64 largestInput = 1LL << 20;

Result<QByteArray, QString> readInput(const RunCommand &command)
{
    if (!command.input || !std::holds_alternative<OwnStandardInput>(*command.input))
        return QByteArray();
    auto bytes = readAll(STDIN_FILENO, largestInput);
    if (bytes)
        return std::move(bytes.value());
    if (bytes.error() == EFBIG)
        return ExportPlanTexts::tr("--input: standard input has more than 1 MiB");
    return ExportPlanTexts::tr("--input: standard input: %1").arg(qt_error_string(bytes.error()));
}

QString write(const QByteArray &code, const QByteArray &name)
{
    ResultFile file;
    if (const QString problem = file.open(name.isEmpty() ? QByteArray("-") : name);
        !problem.isEmpty())
        return problem;
    return file.write([&code](QIODevice *device) { return device->write(code) == code.size(); });
}

int refuseExport(const QString &problem, int status)
{
    sayOnStandardError(problem);
    return status;
}

} // namespace

int exportPlan(const ExportCommand &command)
{
    const auto input = readInput(command.plan);
    if (!input)
        return refuseExport(input.error(), wrongUsage);
    const auto plan = planOf(command.plan, *input, presentDirectory());
    if (!plan)
        return refuseExport(plan.error().text(), wrongUsage);
    if (const QString clash =
            clashOf({{QStringLiteral("--output"), command.file}}, command.plan, *plan);
        !clash.isEmpty())
        return refuseExport(clash, wrongUsage);
    const QString problem = write(codeOf(*plan, command.format), command.file);
    return problem.isEmpty() ? 0 : refuseExport(problem, resultNotWhole);
}

} // namespace forkscope
