#include "core/pipeline/CoreList.h"
#include "core/pipeline/Plan.h"
#include "tests/support/Generators.h"
#include "tests/support/StrictTest.h"

#include <algorithm>

using namespace forkscope;

class tst_corelist : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void lists_data();
    void lists();
    void refused_data();
    void refused();
    void written();
    void writtenAndReadAgain();
};

void tst_corelist::lists_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("cores");
    QTest::newRow("one") << QStringLiteral("3") << QList<int>{3};
    QTest::newRow("two") << QStringLiteral("0,2") << QList<int>{0, 2};
    QTest::newRow("spaces") << QStringLiteral(" 0 , 2 - 4 ") << QList<int>{0, 2, 3, 4};
    QTest::newRow("range") << QStringLiteral("2-3") << QList<int>{2, 3};
    QTest::newRow("order and twice") << QStringLiteral("5,1-2,2") << QList<int>{1, 2, 5};
    QTest::newRow("last") << QStringLiteral("32767") << QList<int>{32767};
}

void tst_corelist::lists()
{
    QFETCH(QString, text);
    QFETCH(QList<int>, cores);
    const auto read = coresFromText(text);
    QVERIFY(read.has_value());
    QCOMPARE(*read, cores);
}

void tst_corelist::refused_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", ",", "1,", "a", "1-", "-1", "3-1", "1-2-3", "32768", "0-32768",
                             "99999999999", "1.5", "0x1", "\u0661", "1 2"}) {
        QTest::newRow(text) << QString::fromUtf8(text);
    }
}

void tst_corelist::refused()
{
    QFETCH(QString, text);
    QVERIFY(!coresFromText(text));
}

void tst_corelist::written()
{
    QCOMPARE(textFromCores({}), QString());
    QCOMPARE(textFromCores({0, 1}), QStringLiteral("0, 1"));
    QCOMPARE(textFromCores({0, 2, 3, 4, 9}), QStringLiteral("0, 2-4, 9"));
}

void tst_corelist::writtenAndReadAgain()
{
    const bool holds = rc::check("a list is read as it was written", [] {
        auto cores = *rc::gen::nonEmpty(
            rc::gen::container<std::vector<int>>(rc::gen::inRange(0, limits::core + 1)));
        std::sort(cores.begin(), cores.end());
        cores.erase(std::unique(cores.begin(), cores.end()), cores.end());
        const QList<int> list(cores.begin(), cores.end());
        RC_ASSERT(coresFromText(textFromCores(list)) == list);
    });
    QVERIFY(holds);
}

CORE_TEST(tst_corelist)
#include "tst_corelist.moc"
