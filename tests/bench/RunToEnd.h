#pragma once

#include "core/engine/EngineThread.h"
#include "core/record/RunRecord.h"

#include <QtCore/QCoreApplication>

/// One run through the real engine, to its end, in the event loop of the application that is there.
inline forkscope::RunRecord runToEnd(const forkscope::Plan &plan)
{
    forkscope::EngineThread engine;
    forkscope::RunRecord record(forkscope::History::Sums);
    QObject::connect(&engine, &forkscope::EngineThread::eventsAvailable, &engine, [&] {
        for (const forkscope::Event &event : engine.takeEvents())
            record.append(event);
        if (record.isEnded())
            QCoreApplication::exit(0);
    });
    engine.startRun(plan);
    QCoreApplication::exec();
    return record;
}
