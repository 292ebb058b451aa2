#pragma once

#include <QtCore/QByteArrayList>
#include <QtCore/QObject>

namespace forkscope {

/// The plan files that were opened or saved last, the latest first. They are remembered between
/// starts.
class RecentFiles : public QObject
{
    Q_OBJECT

public:
    static constexpr int most = 10;

    explicit RecentFiles(QObject *parent = nullptr);

    /// Returns absolute paths, each once, as bytes.
    [[nodiscard]] const QByteArrayList &paths() const { return m_paths; }

    void add(const QByteArray &path);
    void remove(const QByteArray &path);
    void clear();

Q_SIGNALS:
    void changed();

private:
    void set(const QByteArrayList &paths);

    QByteArrayList m_paths;
};

} // namespace forkscope
