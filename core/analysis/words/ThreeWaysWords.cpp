#include "core/analysis/words/ThreeWaysWords.h"

#include "core/analysis/words/Words.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>

namespace forkscope::threeways {

namespace {

struct ThreeWaysTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::ThreeWays)
};

// If less than this part of the time is spent on a core, the jobs mostly wait and cores do not
// matter.
constexpr double mostlyWaiting = 0.2;
// A smaller ratio is noise on an ordinary desktop.
constexpr double noise = 1.1;

QString decimal(double value, int decimals)
{
    return QLocale().toString(value, 'f', decimals);
}

/// A process is bound to its core just after its start, so at that moment one more may run.
QString turns(const WayFigures &one, int instances)
{
    const QString alone =
        one.peakRunning == 1
            ? ThreeWaysTexts::tr("At any moment only one was running")
            : ThreeWaysTexts::tr(
                  "Apart from the moments of their starts only one was running at a time");
    return ThreeWaysTexts::tr(
               "In 2 the %1 instances took turns on one core, about %2 each time. %3; together "
               "they waited %4 for the core.")
        .arg(QLocale().toString(instances), format::duration(one.meanTurn), alone,
             format::duration(one.ready));
}

} // namespace

QString name(Way way)
{
    switch (way) {
    case Way::OneAfterAnother:
        return ThreeWaysTexts::tr("One after another");
    case Way::OneCore:
        return ThreeWaysTexts::tr("All at once, on one core");
    case Way::AllCores:
        break;
    }
    return ThreeWaysTexts::tr("All at once, on all cores");
}

QString shortName(Way way)
{
    switch (way) {
    case Way::OneAfterAnother:
        return ThreeWaysTexts::tr("one after another");
    case Way::OneCore:
        return ThreeWaysTexts::tr("on one core");
    case Way::AllCores:
        break;
    }
    return ThreeWaysTexts::tr("on all cores");
}

QString term(Way way)
{
    switch (way) {
    case Way::OneAfterAnother:
        return {};
    case Way::OneCore:
        return ThreeWaysTexts::tr("concurrency: taking turns");
    case Way::AllCores:
        break;
    }
    return ThreeWaysTexts::tr("parallelism: side by side");
}

QString setAside(const Plan &plan)
{
    if (plan.run.atOnce <= 0 || plan.run.atOnce >= plan.run.instances)
        return {};
    return ThreeWaysTexts::tr(
               "The plan says %1 at once. That is set aside here: 1 runs one at a time, 2 and 3 "
               "run all %2 at once.")
        .arg(QLocale().toString(plan.run.atOnce), QLocale().toString(plan.run.instances));
}

QString speedUpText(double speedUp)
{
    return ThreeWaysTexts::tr("%1 ×", "speed-up").arg(decimal(speedUp, 2));
}

QStringList conclusions(const std::array<WayFigures, 3> &figures, int instances, int cores)
{
    const auto &[first, one, all] = figures;
    QStringList sentences;
    // A small quota keeps jobs from a core that would compute.
    const bool waits = first.coresUsed < mostlyWaiting * std::min(1.0, first.quota.value_or(1));
    const double quota = all.quota.value_or(cores);
    if (instances < 2) {
        sentences << ThreeWaysTexts::tr(
            "One instance alone has nothing to take turns with: try several.");
        return sentences;
    }
    if (waits) {
        sentences << ThreeWaysTexts::tr(
                         "These jobs hardly need a core: in 1 they had one for %1 % of the time. "
                         "While one waits another can wait too, so starting all at once saves "
                         "time even on one core: %2.")
                         .arg(decimal(first.coresUsed * 100, 0), speedUpText(one.speedUp));
        if (all.speedUp < one.speedUp * noise)
            sentences << ThreeWaysTexts::tr(
                "More cores make no difference: nobody was waiting for one.");
        return sentences;
    }
    if (one.peakRunning > 0 && one.meanTurn.count() > 0)
        sentences << turns(one, instances);
    if (one.speedUp < noise)
        sentences << ThreeWaysTexts::tr(
            "Taking turns is no faster: the same work is done by the same core.");
    if (all.speedUp >= noise && all.peakRunning == 0) {
        // Without the trace nobody knows how many ran at the same moment.
        sentences << ThreeWaysTexts::tr(
                         "In 3, %1 of %2 cores were used on the average: %3 as fast as "
                         "one after another.")
                         .arg(decimal(all.coresUsed, 2), QLocale().toString(cores),
                              speedUpText(all.speedUp));
    } else if (all.speedUp >= noise) {
        sentences
            << ThreeWaysTexts::tr(
                   "In 3 up to %1 were running at the same moment and %2 of %3 cores were used "
                   "on the average: %4 as fast as one after another.")
                   .arg(QLocale().toString(all.peakRunning), decimal(all.coresUsed, 2),
                        QLocale().toString(cores), speedUpText(all.speedUp));
    } else if (quota < cores) {
        sentences << ThreeWaysTexts::tr("3 was not faster here.");
    } else if (cores == 1) {
        sentences << ThreeWaysTexts::tr(
            "This machine gives the program one core only, so 3 cannot differ from 2.");
    } else {
        sentences << ThreeWaysTexts::tr(
            "3 was not faster here. The machine may be busy with something else, or the "
            "jobs wait for the same thing.");
    }
    if (quota < cores)
        sentences
            << ThreeWaysTexts::tr(
                   "The system granted all processes together no more CPU time than %1 cores "
                   "have: that is the quota of the control group in which Forkscope runs. It "
                   "ends what the %2 cores can gain, and who has used it up waits as if for a "
                   "core.")
                   .arg(decimal(quota, 2), QLocale().toString(cores));
    return sentences;
}

} // namespace forkscope::threeways
