#include "app/StartConsole.h"

#include "app/Descriptors.h"
#include "app/ResultClash.h"
#include "app/console/ConsoleNotes.h"
#include "app/console/ConsoleRun.h"
#include "app/console/LessonConsoleRun.h"
#include "app/console/LessonText.h"
#include "app/console/ResultFile.h"
#include "app/console/RunPlan.h"
#include "app/console/SeriesCommands.h"
#include "app/console/TerminalText.h"
#include "core/base/FilePath.h"
#include "core/base/SourceFile.h"
#include "core/base/TargetFile.h"
#include "core/capture/store/SpillDirectory.h"
#include "core/engine/EngineNeeds.h"
#include "core/lessons/LessonBook.h"
#include "core/record/KeepingText.h"
#include "ui/shared/CurrentLanguage.h"

#include <QtCore/QCoreApplication>

#include <cerrno>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace forkscope {

namespace {

struct StartConsoleTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::ConsoleRun)
};

/// Bytes of an input for several instances that comes only once.
constexpr qint64 largestReadInput = 1LL << 30;

/// Returns the descriptor of ours that the input comes from (`--input -`, `@/dev/fd/3`, `@<(…)`),
/// if it does.
std::optional<int> ownInputOf(const RunCommand &command, const Plan &plan)
{
    if (command.input && std::holds_alternative<OwnStandardInput>(*command.input))
        return STDIN_FILENO;
    const auto *file = std::get_if<FileInput>(&plan.pipeline.input);
    return file ? ownDescriptorAt(file->path) : std::nullopt;
}

/// Returns errno if a descriptor of ours cannot be read, or 0.
int whyUnreadable(int descriptor)
{
    struct stat status = {};
    const int flags = ::fcntl(descriptor, F_GETFL);
    if (flags < 0 || (flags & O_PATH) != 0 || (flags & O_ACCMODE) == O_WRONLY ||
        ::fstat(descriptor, &status) != 0)
        return EBADF;
    return S_ISDIR(status.st_mode) ? EISDIR : 0;
}

bool isRegularFile(int descriptor)
{
    struct stat status = {};
    return ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
}

/// Returns the input that a descriptor of ours is. A file, and what one instance reads, is passed
/// on while it comes. What comes only once and is for several is read to its end.
Result<Input, int> inputFrom(int descriptor, bool isForOne)
{
    if (const int why = whyUnreadable(descriptor))
        return why;
    if (isForOne || isRegularFile(descriptor))
        return Input(FileInput{"/dev/fd/" + QByteArray::number(descriptor)});
    auto bytes = readAll(descriptor, largestReadInput);
    if (!bytes)
        return bytes.error();
    return Input(BytesInput{std::move(bytes.value())});
}

/// Returns the plan to run.
Result<Plan, QString> planToRun(const RunCommand &command)
{
    auto plan = planOf(command, {}, presentDirectory());
    if (!plan)
        return plan.error().text();
    const auto descriptor = ownInputOf(command, *plan);
    if (!descriptor)
        return std::move(plan.value());
    const bool isForOne = command.series == SeriesKind::Once && plan->run.instances == 1;
    auto input = inputFrom(*descriptor, isForOne);
    const QString name = *descriptor == STDIN_FILENO
                             ? StartConsoleTexts::tr("standard input", "name of an input")
                             : QStringLiteral("/dev/fd/%1").arg(*descriptor);
    if (!input && input.error() == EFBIG)
        return StartConsoleTexts::tr("--input: %1 has more than 1 GiB").arg(name);
    if (!input)
        return QStringLiteral("--input: %1: %2").arg(name, qt_error_string(input.error()));
    plan.value().pipeline.input = std::move(input.value());
    return std::move(plan.value());
}

/// Suppresses Qt's message that the locale is not UTF-8, which does not matter, as all text is
/// written as UTF-8 anyway.
QCoreApplication *quietApplication(int &argc, char **argv)
{
    const QtMessageHandler handler =
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {});
    auto *application = new QCoreApplication(argc, argv);
    qInstallMessageHandler(handler);
    return application;
}

/// Checks a directory that the user named. The default one is checked only when it is needed.
QString spillProblem(const RunCommand &command)
{
    if (command.spillDirectory.isEmpty())
        return {};
    const int directory = openSpillDirectory(command.spillDirectory);
    if (directory < 0)
        return QStringLiteral("--spill: ") + spillRefusalText(command.spillDirectory, errno);
    ::close(directory);
    return {};
}

int refuse(const QString &problem)
{
    sayOnStandardError(problem);
    return wrongUsage;
}

int runOnce(const RunCommand &command, const Plan &plan)
{
    ConsoleRun run(command);
    if (const QString problem = run.open(); !problem.isEmpty())
        return refuse(problem);
    run.start(plan);
    return QCoreApplication::exec();
}

using SeriesFunction = int (*)(const RunCommand &, const Plan &, ResultFile *report);

int runSeries(SeriesFunction run, const RunCommand &command, const Plan &plan)
{
    ResultFile report;
    if (!command.report.isEmpty()) {
        if (const QString problem = report.open(command.report); !problem.isEmpty())
            return refuse(problem);
    }
    return run(command, plan, &report);
}

} // namespace

int startConsole(const RunCommand &command, int &argc, char **argv)
{
    const std::unique_ptr<QCoreApplication> application(quietApplication(argc, argv));
    // The terminal speaks English; this sets its plural forms.
    setCurrentLanguage(Language::English);
    const auto plan = planToRun(command);
    if (!plan)
        return refuse(plan.error());
    if (const QString problem = spillProblem(command); !problem.isEmpty())
        return refuse(problem);
    if (const QString problem = clashOf({{QStringLiteral("--report"), command.report},
                                         {QStringLiteral("--trace"), command.trace}},
                                        command, *plan);
        !problem.isEmpty())
        return refuse(problem);
    if (const QString problem = missingForPlan(*plan); !problem.isEmpty())
        return refuse(problem);
    switch (command.series) {
    case SeriesKind::ThreeWays:
        return runSeries(runThreeWays, command, *plan);
    case SeriesKind::AtOnceCurve:
        return runSeries(runSpeedUp, command, *plan);
    case SeriesKind::Once:
    case SeriesKind::Repeated:
        break;
    }
    return runOnce(command, *plan);
}

int startLessons(const LessonsCommand &command, int &argc, char **argv)
{
    const std::unique_ptr<QCoreApplication> application(quietApplication(argc, argv));
    setCurrentLanguage(command.language.value_or(systemLanguage()));
    if (command.lesson.isEmpty()) {
        const QByteArray list = lessonList(lessonBook(), currentLanguage()).toUtf8();
        return writeOnStandardOutput(terminalText(list));
    }
    const auto lesson = lessonNamed(command.lesson);
    if (!lesson)
        return refuse(StartConsoleTexts::tr("There is no lesson “%1”. See forkscope lessons.")
                          .arg(command.lesson));
    LessonConsoleRun run(*lesson, currentLanguage());
    return run.execute();
}

} // namespace forkscope
