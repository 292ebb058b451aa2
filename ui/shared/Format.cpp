#include "ui/shared/Format.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QStringList>

namespace forkscope::format {

namespace {

/// The translation context of everything here.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::Format)
};

struct StateInWords
{
    QString operator()(const state::Queued &) const { return Words::tr("queued"); }
    QString operator()(const state::Starting &) const { return Words::tr("starting"); }
    QString operator()(const state::Running &running) const
    {
        if (running.core < 0)
            return Words::tr("running");
        return Words::tr("running on core %1").arg(QLocale().toString(running.core));
    }
    QString operator()(const state::Ready &) const { return Words::tr("ready"); }
    QString operator()(const state::Blocked &) const { return Words::tr("blocked"); }
    QString operator()(const state::Stopped &) const { return Words::tr("stopped", "state"); }
    QString operator()(const state::Zombie &) const { return Words::tr("zombie"); }
    QString operator()(const state::Ended &) const { return Words::tr("ended"); }
    QString operator()(const state::NotStarted &) const { return Words::tr("not started"); }
};

} // namespace

QString state(const ProcessState &state)
{
    return std::visit(StateInWords{}, state);
}

QString outcome(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Succeeded:
        return Words::tr("succeeded");
    case Outcome::Failed:
        return Words::tr("failed");
    case Outcome::TimedOut:
        return Words::tr("timed out");
    case Outcome::Stopped:
        return Words::tr("stopped", "outcome");
    case Outcome::NotStarted:
        return Words::tr("not started");
    }
    return {};
}

QString cores(quint64 mask)
{
    QStringList numbers;
    for (int core = 0; core < 64; ++core) {
        if ((mask >> core) & 1)
            numbers.append(QLocale().toString(core));
    }
    return numbers.join(QStringLiteral(", "));
}

} // namespace forkscope::format
