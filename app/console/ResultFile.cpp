#include "app/console/ResultFile.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>

#include <unistd.h>

namespace forkscope {

ResultFile::ResultFile() = default;
ResultFile::~ResultFile() = default;

QString ResultFile::open(const QByteArray &name)
{
    if (name == "-") {
        auto output = std::make_unique<QFile>();
        if (!output->open(STDOUT_FILENO, QIODevice::WriteOnly))
            return output->errorString();
        m_device = std::move(output);
        return {};
    }
    const QString path = QFile::decodeName(name);
    const QFileInfo info(path);
    // A pipe or a device cannot be replaced by a finished file.
    if (info.exists() && !info.isFile())
        m_device = std::make_unique<QFile>(path);
    else
        m_device = std::make_unique<QSaveFile>(path);
    if (m_device->open(QIODevice::WriteOnly))
        return {};
    const QString problem = path + QStringLiteral(": ") + m_device->errorString();
    m_device.reset();
    return problem;
}

QString ResultFile::write(const Writer &writer)
{
    auto *file = qobject_cast<QSaveFile *>(m_device.get());
    const bool written =
        writer(m_device.get()) && (file != nullptr ? file->commit() : m_device->flush());
    if (written)
        return {};
    return m_device->fileName() + QStringLiteral(": ") + m_device->errorString();
}

} // namespace forkscope
