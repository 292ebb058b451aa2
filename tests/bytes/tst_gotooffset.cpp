#include "tests/support/Generators.h"
#include "tests/support/StrictTest.h"
#include "ui/panes/bytes/GoToOffset.h"

#include <limits>

using namespace forkscope;

class tst_gotooffset : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QStringLiteral("en_GB"))); }

    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("offset");
        const auto row = [](const char16_t *text, qint64 offset) {
            const QString typed = QString::fromUtf16(text);
            QTest::newRow(qPrintable(typed)) << typed << offset;
        };
        // The cursor is at 100, and there are 10 000 bytes.
        row(u"0", 0);
        row(u"9999", 9999);
        row(u"0x1f", 31);
        row(u"0X1F", 31);
        row(u" 4 096 ", 4096);
        row(u"4,096", 4096);
        row(u"4_096", 4096);
        row(u"+16", 116);
        row(u"+0x10", 116);
        row(u"-100", 0);
        row(u"\u2212"
            u"1",
            99);
        row(u"end", 9999);
        row(u"End-16", 9983);
        row(u"end - 0x10", 9983);
        row(u"end+0", 9999);
        row(u"007", 7);
    }

    void reads()
    {
        QFETCH(QString, text);
        QFETCH(qint64, offset);
        const GoToResult result = goToOffset(text, 100, 10000);
        QCOMPARE(result.error, QString());
        QCOMPARE(result.offset, std::optional(offset));
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("part");
        const auto row = [](const char *text, const char *part) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(part);
        };
        row("", "an offset, as 0x1f00");
        row("twelve", "“twelve” is no offset");
        row("0x", "is no offset");
        row("1f", "is no offset");
        row("0xg", "is no offset");
        row("+", "is no offset");
        row("+-5", "is no offset");
        row("0x-5", "is no offset");
        row("end5", "is no offset");
        row("1.5", "is no offset");
        row("99999999999999999999", "is no offset");
        row("10000", "beyond the end: the last byte is at 0x270f (9,999)");
        row("end+1", "beyond the end");
        row("+9223372036854775807", "beyond the end");
        row("-101", "before the first byte");
        row("-9223372036854775807", "before the first byte");
    }

    void saysWhatIsWrong()
    {
        QFETCH(QString, text);
        QFETCH(QString, part);
        const GoToResult result = goToOffset(text, 100, 10000);
        QVERIFY(!result.offset);
        QVERIFY2(result.error.contains(part), qPrintable(result.error));
    }

    void withoutACursorRelativeIsFromTheBegin()
    {
        QCOMPARE(goToOffset(QStringLiteral("+5"), -1, 10).offset, std::optional<qint64>(5));
        QVERIFY(!goToOffset(QStringLiteral("0"), -1, 0).offset);
        QVERIFY(!goToOffset(QStringLiteral("end"), -1, 0).offset);
    }

    void anyOffsetIsReadInBothBases()
    {
        QVERIFY(rc::check([] {
            const auto total = *rc::gen::inRange<qint64>(1, std::numeric_limits<qint64>::max());
            const auto offset = *rc::gen::inRange<qint64>(0, total);
            const QString hex = QStringLiteral("0x") + QString::number(offset, 16);
            RC_ASSERT(goToOffset(QString::number(offset), 3, total).offset == offset);
            RC_ASSERT(goToOffset(hex, 3, total).offset == offset);
        }));
    }

    void noTextLeadsOutOfTheStream()
    {
        QVERIFY(rc::check([] {
            const auto text = *rc::gen::container<std::string>(
                rc::gen::element('0', '1', '9', 'x', 'f', '+', '-', 'e', 'n', 'd', ' '));
            const auto total = *rc::gen::inRange<qint64>(0, 1000);
            const GoToResult result = goToOffset(QString::fromStdString(text), 5, total);
            RC_ASSERT(result.offset.has_value() == result.error.isEmpty());
            RC_ASSERT(!result.offset || (*result.offset >= 0 && *result.offset < total));
        }));
    }
};

CORE_TEST(tst_gotooffset)
#include "tst_gotooffset.moc"
