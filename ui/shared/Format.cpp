#include "ui/shared/Format.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QStringList>

namespace forkscope::format {

namespace {

/// The translation context of everything here.
struct FormatTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::Format)
};

struct StateInWords
{
    QString operator()(const state::Queued &) const { return FormatTexts::tr("queued"); }
    QString operator()(const state::Starting &) const { return FormatTexts::tr("starting"); }
    QString operator()(const state::Running &running) const
    {
        if (running.core < 0)
            return FormatTexts::tr("running");
        return FormatTexts::tr("running on core %1").arg(QLocale().toString(running.core));
    }
    QString operator()(const state::Ready &) const { return FormatTexts::tr("ready"); }
    QString operator()(const state::Blocked &) const { return FormatTexts::tr("blocked"); }
    QString operator()(const state::Stopped &s) const
    {
        return s.wantsTerminal() ? FormatTexts::tr("stopped: wants the terminal", "state")
                                 : FormatTexts::tr("stopped", "state");
    }
    QString operator()(const state::Zombie &) const { return FormatTexts::tr("zombie"); }
    QString operator()(const state::Ended &) const { return FormatTexts::tr("ended"); }
    QString operator()(const state::NotStarted &) const { return FormatTexts::tr("not started"); }
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
        return FormatTexts::tr("succeeded");
    case Outcome::Failed:
        return FormatTexts::tr("failed");
    case Outcome::TimedOut:
        return FormatTexts::tr("timed out");
    case Outcome::Stopped:
        return FormatTexts::tr("stopped", "outcome");
    case Outcome::NotStarted:
        return FormatTexts::tr("not started");
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
