#pragma once

#include "core/record/RunRecord.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <memory>

QT_FORWARD_DECLARE_CLASS(QFileDevice)
QT_FORWARD_DECLARE_CLASS(QIODevice)

namespace forkscope {

/// `--report FILE|-` and `--trace FILE|-`: opened before the run starts, so that a wrong name costs
/// nothing, and written after it. A file appears whole or not at all.
class ResultFile
{
public:
    /// Writes a record to a device; false when that did not take everything.
    using Writer = bool (*)(const RunRecord &, QIODevice *);

    ResultFile();
    ~ResultFile();

    /// Returns what went wrong, or nothing.
    QString open(const QByteArray &name);
    QString write(const RunRecord &record, Writer writer);
    [[nodiscard]] bool isOpen() const { return m_device != nullptr; }

private:
    std::unique_ptr<QFileDevice> m_device;
};

} // namespace forkscope
