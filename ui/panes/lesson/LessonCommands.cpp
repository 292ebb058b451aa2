#include "ui/panes/lesson/LessonCommands.h"

#include "core/base/ShellWord.h"
#include "core/pipeline/Mistake.h"
#include "core/pipeline/PipelineText.h"
#include "core/pipeline/ProgramLookup.h"

#include <QtCore/QCoreApplication>

namespace forkscope {

namespace {

struct LessonCommandsTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::LessonPane)
};

QString inputText(const Input &input)
{
    if (const auto *text = std::get_if<TextInput>(&input))
        return LessonCommandsTexts::tr("input: the text %1")
            .arg(shellWord(text->text, WordPlace::Argument));
    if (const auto *bytes = std::get_if<BytesInput>(&input))
        return LessonCommandsTexts::tr("input: the bytes %1")
            .arg(shellWord(bytes->bytes, WordPlace::Argument));
    if (const auto *random = std::get_if<RandomInput>(&input))
        return LessonCommandsTexts::tr("input: %n random byte(s)", "",
                                       int(std::min<qint64>(random->count, INT_MAX)));
    if (const auto *file = std::get_if<FileInput>(&input))
        return LessonCommandsTexts::tr("input: the file %1")
            .arg(shellWord(file->path, WordPlace::Argument));
    return {};
}

QStringList stageLines(const Stage &stage)
{
    QStringList lines;
    const auto path = lookUpProgram(stage, environmentOf(stage, ownEnvironment()));
    lines << LessonCommandsTexts::tr("program: %1")
                 .arg(path
                          ? shellWord(*path, WordPlace::Argument)
                          : shellWord(stage.program, WordPlace::Argument) + QStringLiteral(" (?)"));
    for (const Variable &variable : stage.environment)
        lines << LessonCommandsTexts::tr("variable: %1")
                     .arg(shellWord(variable.name, WordPlace::Argument) + u'=' +
                          shellWord(variable.value, WordPlace::Argument));
    if (!stage.workingDirectory.isEmpty())
        lines << LessonCommandsTexts::tr("directory: %1")
                     .arg(shellWord(stage.workingDirectory, WordPlace::Argument));
    return lines;
}

QStringList runLines(const Plan &plan)
{
    QStringList lines{textFromStages(plan.pipeline.stages)};
    for (const Stage &stage : plan.pipeline.stages)
        lines << stageLines(stage);
    lines << inputText(plan.pipeline.input);
    for (const QString &name : plan.run.mistakes) {
        if (const auto mistake = mistakeNamed(name))
            lines << LessonCommandsTexts::tr("mistake: %1").arg(labelOf(*mistake));
    }
    lines.removeAll(QString());
    return lines;
}

} // namespace

QStringList commandsOf(const Lesson &lesson)
{
    QStringList commands;
    for (const LessonRun &run : lesson.runs)
        commands << runLines(run.plan).join(QStringLiteral("\n    "));
    return commands;
}

} // namespace forkscope
