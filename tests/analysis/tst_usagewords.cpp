// What a process used, in words: exact, a bound, or not known.

#include "core/analysis/words/UsageWords.h"
#include "tests/support/StrictTest.h"

using namespace forkscope;

class tst_usagewords : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void peaks_data()
    {
        QTest::addColumn<qint64>("atLeast");
        QTest::addColumn<qint64>("atMost");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("sentence");
        const QString why = QStringLiteral(" The system counts it from what Forkscope itself had "
                                           "when the program began.");
        const auto row = [](const char *name, qint64 atLeast, qint64 atMost, const char *text,
                            const QString &sentence) {
            QTest::newRow(name) << atLeast << atMost << QString::fromUtf8(text) << sentence;
        };
        row("exact", 2048, 2048, "2.0 MiB", QStringLiteral("Its memory was 2.0 MiB at its peak."));
        row("between", 2048, 4096, "≤ 4.0 MiB",
            QStringLiteral("Its memory was between 2.0 MiB and 4.0 MiB at its peak.") + why);
        row("never seen", 0, 4096, "≤ 4.0 MiB",
            QStringLiteral("Its memory was at most 4.0 MiB at its peak.") + why);
        row("alive", 2048, -1, "≥ 2.0 MiB",
            QStringLiteral("Its memory has been at least 2.0 MiB at its peak."));
        row("not known", 0, -1, "", QString());
    }

    void peaks()
    {
        QFETCH(const qint64, atLeast);
        QFETCH(const qint64, atMost);
        const PeakMemory peak{atLeast, atMost};
        QTEST(usages::peakText(peak), "text");
        QTEST(usages::peakSentence(peak), "sentence");
    }

    void allThatIsKnown()
    {
        Usage usage;
        usage.peak = {2048, 2048};
        usage.minorFaults = 1200;
        usage.majorFaults = 3;
        usage.readBytes = 2048;
        usage.writtenBytes = 0;
        QCOMPARE(
            usages::sentences(usage).join(u' '),
            QStringLiteral("Its memory was 2.0 MiB at its peak. With the children that it waited "
                           "for, it read 2.0 KiB and wrote 0 B. It had 1,203 page faults; for 3 "
                           "of them a disk was read."));
    }

    void whatIsNotKnownIsSaid()
    {
        Usage usage;
        QCOMPARE(usages::sentences(usage), QStringList());
        usage.peak = {2048, 2048};
        usage.writtenBytes = 5;
        const QString text = usages::sentences(usage).join(u' ');
        QVERIFY(text.contains(QStringLiteral("How much it read and wrote is not known")));
        QVERIFY(!text.contains(QStringLiteral("page fault")));
    }
};

CORE_TEST(tst_usagewords)
#include "tst_usagewords.moc"
