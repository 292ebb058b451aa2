#include "ui/library/Examples.h"

#include "core/pipeline/PipelineText.h"
#include "core/pipeline/PlanJson.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>

#include <array>

namespace forkscope {

namespace {

/// The names that the examples have in their files, for the catalogues.
[[maybe_unused]] constexpr std::array exampleNames{
    QT_TRANSLATE_NOOP("ExampleNames", "Hello from the child"),
    QT_TRANSLATE_NOOP("ExampleNames", "Poll a child while it sleeps"),
    QT_TRANSLATE_NOOP("ExampleNames", "Ten sleeps at once"),
    QT_TRANSLATE_NOOP("ExampleNames", "Encrypt random bytes"),
    QT_TRANSLATE_NOOP("ExampleNames", "Encrypt, then hash"),
    QT_TRANSLATE_NOOP("ExampleNames", "A sleep that takes too long")};

} // namespace

QString shownPlanName(const QString &name)
{
    return QCoreApplication::translate("ExampleNames", name.toUtf8().constData());
}

QList<Example> examples()
{
    QList<Example> list;
    const QDir directory(QStringLiteral(":/examples"));
    const QStringList names =
        directory.entryList({QStringLiteral("*.forkscope")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        const QString resource = directory.filePath(name);
        if (const auto plan = readExample(resource))
            list.append({resource, shownPlanName(plan->name), textFromStages(plan->pipeline.stages)});
    }
    return list;
}

Result<Plan, Problem> readExample(const QString &resource)
{
    QFile file(resource);
    if (!file.open(QIODevice::ReadOnly)) {
        return Problem{
            QString(),
            QCoreApplication::translate("Examples", "There is no example “%1”").arg(resource)};
    }
    return planFromJson(file.readAll());
}

QString firstExample()
{
    const QList<Example> all = examples();
    for (const Example &example : all) {
        if (example.resource.startsWith(QStringLiteral(":/examples/5-")))
            return example.resource;
    }
    return all.isEmpty() ? QString() : all.first().resource;
}

} // namespace forkscope
