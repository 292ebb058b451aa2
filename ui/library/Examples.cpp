#include "ui/library/Examples.h"

#include "core/pipeline/PipelineText.h"
#include "core/pipeline/PlanJson.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>

namespace forkscope {

QList<Example> examples()
{
    QList<Example> list;
    const QDir directory(QStringLiteral(":/examples"));
    const QStringList names =
        directory.entryList({QStringLiteral("*.forkscope")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        const QString resource = directory.filePath(name);
        if (const auto plan = readExample(resource))
            list.append({resource, plan->name, textFromStages(plan->pipeline.stages)});
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
