// Measures how fast kept bytes are searched from the first to the last, and how long it takes to
// read a page of them anywhere. It also writes the same bytes to a file for peers. It prints one
// JSON object, which ./dev bench puts into the table.
//     find_bench BYTES FILE

#include "core/capture/search/ByteCompare.h"
#include "core/capture/search/ByteSearch.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <random>

using namespace forkscope;

namespace {

constexpr qint64 pageSize = 4096;

/// Returns lines of words as a program's log has them, with a number that never repeats.
QByteArray lines(qint64 from)
{
    QByteArray text;
    while (text.size() < (1 << 20))
        text += "2026-01-01 12:00:00.000 worker[" + QByteArray::number(from++) +
                "] INFO: request served, status 200, 1536 bytes, keep-alive\n";
    return text;
}

double bytesPerSecond(const std::function<qint64()> &look)
{
    QElapsedTimer timer;
    timer.start();
    const qint64 bytes = look();
    return double(bytes) / (double(timer.nsecsElapsed()) / 1e9);
}

/// Returns the speed of a search over the whole store, whose end has the only match of `query`.
double speedOf(const ByteStore &store, const ByteQuery &query)
{
    return bytesPerSecond([&] {
        const ByteMatch match = nextMatch(store, query, 0);
        return match.end == ByteWorkEnd::Found ? match.range.end : 0;
    });
}

double worstPageMs(const ByteStore &store)
{
    std::mt19937_64 random(7);
    qint64 worst = 0;
    for (int i = 0; i < 1000; ++i) {
        const qint64 at = qint64(random() % quint64(store.extent().total - pageSize));
        QElapsedTimer timer;
        timer.start();
        if (store.read(at, pageSize).size() != pageSize)
            return -1;
        worst = std::max(worst, timer.nsecsElapsed());
    }
    return double(worst) / 1e6;
}

ByteQuery text(const char *words, ByteQuery::Letters letters)
{
    return *ByteQuery::ofText(QString::fromLatin1(words), letters);
}

} // namespace

int main(int argc, char **argv)
{
    const qint64 size = argc > 1 ? QByteArray(argv[1]).toLongLong() : 0;
    QFile file(argc > 2 ? QString::fromLocal8Bit(argv[2]) : QString());
    if (size <= 0 || !file.open(QIODevice::WriteOnly)) {
        std::fprintf(stderr, "find_bench BYTES FILE\n");
        return 2;
    }
    ByteStore store(size * 2);
    ByteStore other(size * 2);
    qint64 line = 0;
    while (store.extent().total < size) {
        const QByteArray block = lines(line);
        line += block.count('\n');
        store.append(block);
        other.append(block);
        file.write(block);
    }
    store.append("tattooed Needle");
    other.append("tattooed needle");
    file.write("tattooed Needle");
    file.close();

    using Letters = ByteQuery::Letters;
    const double exact = speedOf(store, text("Needle", Letters::Exact));
    const double common = speedOf(store, text("tattooed", Letters::Exact));
    const double eitherCase = speedOf(store, text("NEEDLE", Letters::EitherCase));
    const double hex = speedOf(store, *ByteQuery::ofHex(QStringLiteral("4e ?? ?? 64 6c 65")));
    const double expression =
        speedOf(store, *ByteQuery::ofExpression(QStringLiteral("Ne+dle"), Letters::Exact));
    qint64 counted = 0;
    const double count = bytesPerSecond([&] {
        counted = countMatches(store, text("status 200", Letters::Exact)).count;
        return store.extent().total;
    });
    const double compared =
        bytesPerSecond([&] { return nextDifference(store, other, 0).range.end; });
    std::printf("{\"bytes\": %lld, \"exact\": %.0f, \"common\": %.0f, \"eitherCase\": %.0f, "
                "\"hex\": %.0f, \"expression\": %.0f, \"count\": %.0f, \"counted\": %lld, "
                "\"compared\": %.0f, \"worstPageMs\": %.3f}\n",
                static_cast<long long>(store.extent().total), exact, common, eitherCase, hex,
                expression, count, static_cast<long long>(counted), compared, worstPageMs(store));
    return 0;
}
