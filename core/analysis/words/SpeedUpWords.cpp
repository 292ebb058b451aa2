#include "core/analysis/words/SpeedUpWords.h"

#include "core/analysis/words/ThreeWaysWords.h"
#include "core/analysis/words/Words.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>

namespace forkscope::speedup {

namespace {

struct SpeedUpTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::SpeedUp)
};

// If less of a core than this is used with one at once, the jobs mostly wait.
constexpr double mostlyWaiting = 0.2;
// A smaller ratio is noise on an ordinary desktop.
constexpr double noise = 1.1;

QString decimal(double value, int decimals)
{
    return QLocale().toString(value, 'f', decimals);
}

QString percent(double share)
{
    return SpeedUpTexts::tr("%1 %", "a share").arg(decimal(share * 100, share < 0.0995 ? 1 : 0));
}

const SpeedUpStep &fastest(const SpeedUpSeries &series)
{
    return *std::max_element(
        series.steps.begin(), series.steps.end(),
        [](const SpeedUpStep &a, const SpeedUpStep &b) { return a.speedUp < b.speedUp; });
}

/// Returns whether the speed-up exceeds what the cores can explain, or hardly a core was used.
bool waits(const SpeedUpSeries &series)
{
    // A small quota keeps jobs from a core that would compute.
    const double most = std::min(1.0, series.quota.value_or(1));
    return series.steps.front().coresUsed < mostlyWaiting * most ||
           fastest(series).speedUp > series.cores * noise;
}

QString best(const SpeedUpSeries &series)
{
    const SpeedUpStep &step = fastest(series);
    if (step.speedUp < noise)
        return SpeedUpTexts::tr("More at once was not faster here than one at a time.");
    return SpeedUpTexts::tr(
               "It was fastest with %1 at once: %2 as fast as one at a time, with %3 of %4 cores "
               "used on the average.")
        .arg(QLocale().toString(step.atOnce), threeways::speedUpText(step.speedUp),
             decimal(step.coresUsed, 2), QLocale().toString(series.cores));
}

QString quotaText(double quota)
{
    return SpeedUpTexts::tr(
               "The system granted all processes together no more CPU time than %1 cores have: "
               "that is the quota of the control group in which Forkscope runs. It ends what more "
               "at once can gain, whatever the program is like, so nothing is said about a serial "
               "share.")
        .arg(decimal(quota, 2));
}

QString law(const SpeedUpSeries &series)
{
    if (series.quota)
        return quotaText(*series.quota);
    if (!series.fit)
        return SpeedUpTexts::tr(
            "There is no fit of Amdahl's law: it needs at least two different numbers at "
            "once, up to the number of cores.");
    const AmdahlFit &fit = *series.fit;
    QString text =
        SpeedUpTexts::tr("The serial share fitted by Amdahl's law is %1.").arg(shareText(fit));
    if (fit.serialShare - fit.error.value_or(0) > 0.001)
        text += u' ' + SpeedUpTexts::tr(
                           "By that, even any number of cores would make it at most %1 as fast.")
                           .arg(threeways::speedUpText(1 / fit.serialShare));
    else
        text += u' ' + SpeedUpTexts::tr("That cannot be told from none at all.");
    if (series.fittedSteps < 3)
        text +=
            u' ' + SpeedUpTexts::tr(
                       "It comes from two numbers at once only (the fraction of Karp and Flatt): "
                       "whether the times follow the law, two cannot show.");
    return text;
}

QString largestSpread(const SpeedUpSeries &series)
{
    double worst = 0;
    int atOnce = 0;
    for (const SpeedUpStep &step : series.steps) {
        const double spread = step.wall.count() > 0 ? double((step.most - step.least).count()) /
                                                          double(step.wall.count())
                                                    : 0;
        if (spread > worst) {
            worst = spread;
            atOnce = step.atOnce;
        }
    }
    if (worst < noise - 1)
        return {};
    return SpeedUpTexts::
        tr("The same run did not always take the same time: with %1 at once the longest and the "
           "shortest are %2 of the median apart. The machine may be busy with something else.")
            .arg(QLocale().toString(atOnce), percent(worst));
}

QString aboveCores(const SpeedUpSeries &series)
{
    if (series.quota || series.steps.back().atOnce <= series.cores)
        return {};
    return SpeedUpTexts::tr(
        "With more at once than there are cores they take turns: the law says nothing about "
        "that, and these times are not in the fit.");
}

} // namespace

QString shareText(const AmdahlFit &fit)
{
    if (!fit.error)
        return percent(fit.serialShare);
    return SpeedUpTexts::tr("%1 ± %2", "a share and its error")
        .arg(percent(fit.serialShare), percent(*fit.error));
}

QStringList conclusions(const SpeedUpSeries &series)
{
    if (series.isEmpty() || series.steps.front().atOnce != 1)
        return {SpeedUpTexts::tr("Nothing has been run yet with one at once, to compare with.")};
    if (series.instances < 2)
        return {SpeedUpTexts::tr("One instance alone cannot be shared among cores: try several.")};
    QStringList sentences{best(series)};
    const bool doesWait = waits(series);
    if (doesWait)
        sentences << SpeedUpTexts::tr(
            "These jobs wait rather than compute: while one waits, others can wait too, so "
            "more at once helps beyond the number of cores. Amdahl's law about "
            "cores does not hold for them.");
    if (series.cores == 1)
        sentences << SpeedUpTexts::tr(
            "The runs had one core only: nothing could go on side by side, so nothing "
            "is said about a serial share.");
    else if (!doesWait)
        sentences << law(series);
    if (series.fit && !doesWait && series.cores > 1 && series.fit->rest > noise - 1)
        sentences
            << SpeedUpTexts::tr(
                   "The times do not lie on the fitted curve: they are %1 away from it. Do not "
                   "trust the share.")
                   .arg(percent(series.fit->rest));
    for (const QString &more : {largestSpread(series), doesWait ? QString() : aboveCores(series)}) {
        if (!more.isEmpty())
            sentences << more;
    }
    return sentences;
}

} // namespace forkscope::speedup
