#pragma once

#include "core/engine/loop/PollSet.h"

#include <QtCore/QObject>
#include <QtCore/QSocketNotifier>

namespace forkscope {

/// A PollSet that its thread's event loop asks: many descriptors behind one QSocketNotifier. With
/// one notifier for each of thousands of pipes Qt would rebuild and pass its whole list in every
/// turn. If all targets of a turn expect more and nothing else happened, it waits for them right
/// here (a fifth of a ms, 1 ms in all) instead of going round the whole event loop.
class Poller : public QObject, public PollSet
{
    Q_OBJECT

public:
    explicit Poller(QObject *parent = nullptr);

private:
    void turn();

    QSocketNotifier m_notifier;
};

} // namespace forkscope
