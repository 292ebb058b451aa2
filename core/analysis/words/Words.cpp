#include "core/analysis/words/Words.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>
#include <array>
#include <csignal>
#include <limits>

namespace forkscope::format {

namespace {

/// The translation context of everything here.
struct WordsTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::Format)
};

constexpr qint64 microsecond = 1'000;
constexpr qint64 millisecond = 1'000'000;
constexpr qint64 second = 1'000'000'000;

QString minusIf(bool negative)
{
    return negative ? QString(QChar(0x2212)) : QString();
}

/// Rounds half up to three significant digits: 99 960 000 becomes 100 000 000, so the unit is
/// chosen after rounding and "100.0 ms" never appears.
qint64 toThreeDigits(qint64 value)
{
    qint64 step = 1;
    while (value / step >= 1000)
        step *= 10;
    return (value + step / 2) / step * step;
}

QString number(qint64 nanoseconds, qint64 unit, int decimals)
{
    return QLocale().toString(double(nanoseconds) / double(unit), 'f', decimals);
}

QString longDuration(qint64 nanoseconds)
{
    const qint64 seconds = (nanoseconds + second / 2) / second;
    const QLocale locale;
    const auto part = [&locale](qint64 value) { return locale.toString(value); };
    if (seconds < 3600)
        return WordsTexts::tr("%1 min %2 s").arg(part(seconds / 60), part(seconds % 60));
    if (seconds < 86400)
        return WordsTexts::tr("%1 h %2 min").arg(part(seconds / 3600), part(seconds / 60 % 60));
    return WordsTexts::tr("%1 d %2 h").arg(part(seconds / 86400), part(seconds / 3600 % 24));
}

QString positiveDuration(qint64 exact)
{
    if (exact >= 600 * second)
        return longDuration(exact);
    const qint64 time = toThreeDigits(exact);
    if (time >= 600 * second)
        return longDuration(time);
    if (time >= 100 * millisecond) {
        const int decimals = time < second         ? 3
                             : time < 10 * second  ? 2
                             : time < 100 * second ? 1
                                                   : 0;
        return WordsTexts::tr("%1 s").arg(number(time, second, decimals));
    }
    if (time >= millisecond)
        return WordsTexts::tr("%1 ms").arg(
            number(time, millisecond, time < 10 * millisecond ? 2 : 1));
    // Below a millisecond, measurements are not finer than a microsecond.
    if (time >= microsecond)
        return WordsTexts::tr("%1 µs").arg(number(time, microsecond, 0));
    return WordsTexts::tr("%1 ns").arg(QLocale().toString(time));
}

QString signalStatusMeaning(int signal)
{
    const QString meaning = signalMeaning(signal);
    if (meaning.isEmpty())
        return WordsTexts::tr("ended by %1").arg(signalName(signal));
    return WordsTexts::tr("%1: %2", "name of a signal: its meaning")
        .arg(signalName(signal), meaning);
}

QString exitCodeMeaning(int code)
{
    switch (code) {
    case 0:
        return WordsTexts::tr("success");
    case 126:
        return WordsTexts::tr("found but could not be executed (126)");
    case 127:
        return WordsTexts::tr("command not found (127)");
    default:
        break;
    }
    const QString number = QLocale().toString(code);
    if (code > 128 && sigabbrev_np(code - 128) != nullptr) {
        return WordsTexts::tr("failed: exit code %1 (what a shell says for %2)")
            .arg(number, signalName(code - 128));
    }
    return WordsTexts::tr("failed: exit code %1").arg(number);
}

} // namespace

QString duration(Nanoseconds time)
{
    const qint64 count = time.count();
    if (count == 0)
        return WordsTexts::tr("%1 s").arg(QLocale().toString(0));
    return minusIf(count < 0) + positiveDuration(qAbs(count));
}

QString duration(Nanoseconds time, bool isExact)
{
    return isExact ? duration(time) : QStringLiteral("≤ ") + duration(time);
}

QString byteCount(qint64 bytes)
{
    static constexpr std::array units{
        QT_TRANSLATE_NOOP("forkscope::Format", "%1 B"),
        QT_TRANSLATE_NOOP("forkscope::Format", "%1 KiB"),
        QT_TRANSLATE_NOOP("forkscope::Format", "%1 MiB"),
        QT_TRANSLATE_NOOP("forkscope::Format", "%1 GiB"),
        QT_TRANSLATE_NOOP("forkscope::Format", "%1 TiB"),
        QT_TRANSLATE_NOOP("forkscope::Format", "%1 PiB"),
        QT_TRANSLATE_NOOP("forkscope::Format", "%1 EiB"),
    };
    const double sign = bytes < 0 ? -1 : 1;
    double value = sign * double(bytes);
    std::size_t unit = 0;
    // 1023.5 of a unit would round to 1024, so it belongs to the next unit.
    while (value >= (unit == 0 ? 1024.0 : 1023.5) && unit + 1 < units.size()) {
        value /= 1024;
        ++unit;
    }
    const int decimals = unit > 0 && value < 9.95 ? 1 : 0;
    return minusIf(bytes < 0) +
           WordsTexts::tr(units[unit]).arg(QLocale().toString(value, 'f', decimals));
}

int plural(qint64 count)
{
    return int(std::min<qint64>(count, std::numeric_limits<int>::max()));
}

QString status(std::optional<int> status)
{
    if (!status)
        return QString(QChar(0x2014));
    return minusIf(*status < 0) + QLocale().toString(qAbs(*status));
}

QString statusMeaning(std::optional<int> status)
{
    if (!status)
        return WordsTexts::tr("no status");
    return *status < 0 ? signalStatusMeaning(-*status) : exitCodeMeaning(*status);
}

QString signalName(int signal)
{
    const char *name = sigabbrev_np(signal);
    if (name == nullptr)
        return WordsTexts::tr("signal %1").arg(QLocale().toString(signal));
    return QStringLiteral("SIG") + QString::fromLatin1(name);
}

QString signalMeaning(int signal)
{
    switch (signal) {
    case SIGHUP:
        return WordsTexts::tr("its terminal was closed");
    case SIGINT:
        return WordsTexts::tr("interrupted, as by Ctrl+C");
    case SIGQUIT:
        return WordsTexts::tr("asked to quit with a core dump");
    case SIGILL:
        return WordsTexts::tr("illegal instruction");
    case SIGTRAP:
        return WordsTexts::tr("trap for a debugger");
    case SIGABRT:
        return WordsTexts::tr("it gave up by itself (abort)");
    case SIGBUS:
        return WordsTexts::tr("bus error: memory that is not there");
    case SIGFPE:
        return WordsTexts::tr("arithmetic error, such as division by zero");
    case SIGKILL:
        return WordsTexts::tr("killed");
    case SIGUSR1:
    case SIGUSR2:
        return WordsTexts::tr("a signal of the user's own");
    case SIGSEGV:
        return WordsTexts::tr("memory it may not use (segmentation fault)");
    case SIGPIPE:
        return WordsTexts::tr("nobody was reading its output");
    case SIGALRM:
        return WordsTexts::tr("its alarm clock rang");
    case SIGTERM:
        return WordsTexts::tr("asked to end");
    case SIGXCPU:
        return WordsTexts::tr("its CPU time was used up");
    case SIGXFSZ:
        return WordsTexts::tr("its file became too large");
    case SIGSYS:
        return WordsTexts::tr("forbidden system call");
    default:
        return {};
    }
}

} // namespace forkscope::format
