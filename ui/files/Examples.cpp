#include "ui/files/Examples.h"

#include "core/pipeline/PipelineText.h"
#include "core/pipeline/PlanJson.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>

#include <array>

namespace forkscope {

namespace {

/// The plan names in the files of examples and lessons, listed for the translation catalogues.
[[maybe_unused]] constexpr std::array exampleNames{
    QT_TRANSLATE_NOOP("forkscope::ExampleNames", "Hello from the child"),
    QT_TRANSLATE_NOOP("forkscope::ExampleNames", "Poll a child while it sleeps"),
    QT_TRANSLATE_NOOP("forkscope::ExampleNames", "Ten sleeps at once"),
    QT_TRANSLATE_NOOP("forkscope::ExampleNames", "Encrypt random bytes"),
    QT_TRANSLATE_NOOP("forkscope::ExampleNames", "Encrypt, then hash"),
    QT_TRANSLATE_NOOP("forkscope::ExampleNames", "A sleep that takes too long"),
    QT_TRANSLATE_NOOP("forkscope::ExampleNames", "Polled sleep"),
    QT_TRANSLATE_NOOP("forkscope::ExampleNames", "Twenty short sleeps"),
    QT_TRANSLATE_NOOP("forkscope::ExampleNames", "Ten sleeps, one after another"),
    QT_TRANSLATE_NOOP("forkscope::ExampleNames", "Four loops"),
    QT_TRANSLATE_NOOP("forkscope::ExampleNames", "Four sleeps"),
    QT_TRANSLATE_NOOP("forkscope::ExampleNames", "Ten random bytes, encrypted"),
    QT_TRANSLATE_NOOP("forkscope::ExampleNames", "The same ten bytes, encrypted"),
    QT_TRANSLATE_NOOP("forkscope::ExampleNames", "A stolen byte"),
    QT_TRANSLATE_NOOP("forkscope::ExampleNames", "A slow reader"),
    QT_TRANSLATE_NOOP("forkscope::ExampleNames", "Deadlock"),
    QT_TRANSLATE_NOOP("forkscope::ExampleNames", "Timed out"),
    QT_TRANSLATE_NOOP("forkscope::ExampleNames", "Ignores SIGTERM"),
    QT_TRANSLATE_NOOP("forkscope::ExampleNames", "Only the child"),
    QT_TRANSLATE_NOOP("forkscope::ExampleNames", "Zombies"),
    QT_TRANSLATE_NOOP("forkscope::ExampleNames", "Orphan"),
    QT_TRANSLATE_NOOP("forkscope::ExampleNames", "Eight loops")};

} // namespace

QString shownPlanName(const QString &name)
{
    return QCoreApplication::translate("forkscope::ExampleNames", name.toUtf8().constData());
}

QList<Example> examples()
{
    QList<Example> list;
    const QDir directory(QStringLiteral(":/examples"));
    const QStringList names =
        directory.entryList({QStringLiteral("*.forkscope")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        const QByteArray resource = directory.filePath(name).toUtf8();
        if (const auto plan = readExample(resource))
            list.append(
                {resource, shownPlanName(plan->name), textFromStages(plan->pipeline.stages)});
    }
    return list;
}

Result<Plan, Problem> readExample(const QByteArray &resource)
{
    QFile file(QString::fromUtf8(resource));
    if (!file.open(QIODevice::ReadOnly)) {
        return Problem{QString(), QCoreApplication::translate("forkscope::Examples",
                                                              "There is no example “%1”")
                                      .arg(QString::fromUtf8(resource))};
    }
    return planFromJson(file.readAll());
}

QByteArray firstExample()
{
    const QList<Example> all = examples();
    for (const Example &example : all) {
        if (example.resource.startsWith(":/examples/5-"))
            return example.resource;
    }
    return all.isEmpty() ? QByteArray() : all.first().resource;
}

} // namespace forkscope
