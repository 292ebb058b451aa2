#include "core/analysis/words/ProcessNames.h"

#include "core/base/ShellWord.h"
#include "core/record/RunRecord.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

namespace forkscope::names {

namespace {

struct ProcessNamesTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::Explain)
};

constexpr int mostNames = 3;

QString inSentence(const QString &name)
{
    return ProcessNamesTexts::tr("%1", "the process of a program, within a sentence").arg(name);
}

} // namespace

QString program(const RunRecord &record, ProcessId process)
{
    const QList<Stage> &stages = record.plan().pipeline.stages;
    if (process.stage < 0 || process.stage >= stages.size())
        return {};
    const int index = record.trace().taskOf(process);
    if (index >= 0 && record.trace().tasks()[size_t(index)].renamed)
        return shownBytes(record.trace().tasks()[size_t(index)].name);
    const QByteArray &path = stages[process.stage].program;
    return shownBytes(path.mid(path.lastIndexOf('/') + 1));
}

QString task(const RunRecord &record, int index, int here)
{
    const Task &task = record.trace().tasks()[size_t(index)];
    QString name = task.isOwn ? program(record, task.own) : shownBytes(task.name);
    if (task.isThread())
        name = ProcessNamesTexts::tr("a thread of %1").arg(name);
    if (task.own.instance == here)
        return name;
    return ProcessNamesTexts::tr("#%1 %2", "instance, program")
        .arg(QLocale().toString(task.own.instance), name);
}

QString programProcess(const RunRecord &record, ProcessId process)
{
    return inSentence(program(record, process));
}

QString taskProcess(const RunRecord &record, int index, int here)
{
    const QString name = task(record, index, here);
    return record.trace().tasks()[size_t(index)].isThread() ? name : inSentence(name);
}

QString tasks(const RunRecord &record, const std::vector<int> &tasks, int here)
{
    QStringList words;
    for (const int index : tasks) {
        const QString name = task(record, index, here);
        if (!words.contains(name))
            words << name;
    }
    if (words.size() > mostNames)
        words = words.mid(0, mostNames) << ProcessNamesTexts::tr("others");
    return list(words);
}

QString list(const QStringList &words)
{
    if (words.size() < 2)
        return words.join(QString());
    return ProcessNamesTexts::tr("%1 and %2", "a list and its last part")
        .arg(words.mid(0, words.size() - 1)
                 .join(ProcessNamesTexts::tr(", ", "between the parts of a list")),
             words.last());
}

} // namespace forkscope::names
