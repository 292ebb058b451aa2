#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QSocketNotifier>
#include <QtCore/QTimer>

#include <atomic>

namespace forkscope {

/// Calls the thread that made it from any other: there are bytes to take. Calls that come soon
/// after the last one are put together, as each wakes the thread, unless there are many bytes.
class NewsCall : public QObject
{
    Q_OBJECT

public:
    explicit NewsCall(QObject *parent = nullptr);
    ~NewsCall() override;
    NewsCall(const NewsCall &) = delete;
    NewsCall &operator=(const NewsCall &) = delete;

    /// Any thread.
    void ring(bool many);

Q_SIGNALS:
    /// Sent in this object's thread, from its event loop.
    void due();

private:
    void answer();
    void tell();

    const int m_bell; ///< eventfd(2): nothing depends on how Qt passes events between threads
    QSocketNotifier m_notifier;
    std::atomic<bool> m_isRung = false;
    std::atomic<bool> m_hasMany = false;
    QTimer m_later;
    QElapsedTimer m_sinceLast;
};

} // namespace forkscope
