#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <functional>
#include <memory>

QT_FORWARD_DECLARE_CLASS(QFileDevice)
QT_FORWARD_DECLARE_CLASS(QIODevice)

namespace forkscope {

/// `--report FILE|-` and `--trace FILE|-`. The file is opened before the run, so that a wrong name
/// costs nothing, and written after it. It appears whole or not at all.
class ResultFile
{
public:
    /// Writes to a device. Returns false if the device did not take everything.
    using Writer = std::function<bool(QIODevice *)>;

    ResultFile();
    ~ResultFile();

    /// Returns what went wrong; empty if nothing did.
    QString open(const QByteArray &name);
    QString write(const Writer &writer);
    [[nodiscard]] bool isOpen() const { return m_device != nullptr; }

private:
    std::unique_ptr<QFileDevice> m_device;
};

} // namespace forkscope
