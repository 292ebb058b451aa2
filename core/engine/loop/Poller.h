#pragma once

#include "core/engine/loop/PollSet.h"

#include <QtCore/QObject>
#include <QtCore/QSocketNotifier>

namespace forkscope {

/// A PollSet that is asked by its thread's event loop: many descriptors behind one QSocketNotifier.
/// With a notifier for each of thousands of pipes Qt would rebuild and pass its whole list in every
/// turn. Where all of a turn's targets expect more, and nothing else happened, they are waited for
/// right here (a fifth of a ms, a ms in all) instead of going round the whole event loop.
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
