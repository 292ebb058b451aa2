#pragma once

#include "core/engine/EngineThread.h"
#include "core/record/Event.h"
#include "core/record/RunRecord.h"

#include <QtCore/QCoreApplication>

/// Runs a plan to its end through the real engine, in the application's event loop.
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
