#include "app/console/ResultFile.h"

#include "core/base/ShellWord.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QIODevice>

namespace forkscope {

namespace {

struct ResultFileTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::ConsoleRun)
};

} // namespace

QString ResultFile::open(const QByteArray &name)
{
    const bool isOutput = name == "-";
    m_name =
        isOutput ? ResultFileTexts::tr("standard output", "name of a result") : shownBytes(name);
    auto target = TargetFile::open(isOutput ? QByteArray("/dev/stdout") : name);
    if (!target)
        return m_name + QStringLiteral(": ") + target.error();
    m_target = std::move(target.value());
    return {};
}

QString ResultFile::write(const ContentWriter &writer)
{
    QIODevice *device = m_target->device();
    const bool isWhole = writer(device);
    QString problem = m_target->commit();
    if (problem.isEmpty() && !isWhole)
        problem = device->errorString();
    return problem.isEmpty() ? problem : m_name + QStringLiteral(": ") + problem;
}

} // namespace forkscope
