#include "tests/support/Generators.h"
#include "tests/support/StrictTest.h"
#include "ui/panes/bytes/Inspection.h"

#include <QtCore/QtEndian>

#include <cstring>

using namespace forkscope;

namespace {

InspectedValue named(const QList<InspectedValue> &values, const char *name)
{
    for (const InspectedValue &value : values) {
        if (value.name == QLatin1StringView(name))
            return value;
    }
    return {};
}

} // namespace

class tst_inspection : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    /// The expected values are those that Python's struct.unpack and datetime give for these bytes.
    void whatPythonSays_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("little");
        QTest::addColumn<QString>("big");
        const auto row = [](const char *hex, const char *name, const char *little,
                            const char *big) {
            QTest::addRow("%s as %s", hex, name)
                << QByteArray::fromHex(hex) << QString::fromLatin1(name)
                << QString::fromUtf8(little) << QString::fromUtf8(big);
        };
        row("ff", "int8", "-1", "-1");
        row("ff", "uint8", "255", "255");
        row("80ff", "int16", "-128", "-32513");
        row("80ff", "uint16", "65408", "33023");
        row("53616c74", "int32", "1953259859", "1398893684");
        row("fffffffe", "int32", "-16777217", "-2");
        row("fffffffe", "uint32", "4278190079", "4294967294");
        row("53616c7465645f5f", "int64", "6872321943298400595", "6008202625062035295");
        row("ffffffffffffff7f", "int64", "9223372036854775807", "-129");
        row("ffffffffffffffff", "uint64", "18446744073709551615", "18446744073709551615");
        row("0000c03f", "float32", "1.5", "6.8965e-41");
        row("3dcccccd", "float32", "-4.2949213e+08", "0.1");
        row("000000000000f87f", "float64", "nan", "3.143e-319");
        row("3fb999999999999a", "float64", "-1.5423487136675799e-180", "0.1");
        row("00000000", "time, s", "1970-01-01T00:00:00Z", "1970-01-01T00:00:00Z");
        row("5f5e1000", "time, s", "1970-01-13T09:58:55Z", "2020-09-13T12:26:40Z");
        row("ffffffff", "time, s", "2106-02-07T06:28:15Z", "2106-02-07T06:28:15Z");
        row("0000017481e6cc0d", "time, ms", "—", "2020-09-12T10:40:20.493Z");
        row("ffffffffffffffff", "time, ms", "1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59.999Z");
        row("ed959c", "UTF-8", "한 U+D55C", "한 U+D55C");
        row("41", "UTF-8", "A U+0041", "A U+0041");
        row("0a", "UTF-8", "U+000A", "U+000A");
        row("e280ae", "UTF-8", "⟨U+202E⟩ U+202E", "⟨U+202E⟩ U+202E");
        row("95", "UTF-8", "—", "—");
    }

    void whatPythonSays()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, name);
        QFETCH(QString, little);
        QFETCH(QString, big);
        const InspectedValue value = named(inspected(bytes), name.toUtf8().constData());
        QCOMPARE(value.little, little);
        QCOMPARE(value.big, big);
    }

    void tooFewBytesAreNoValue()
    {
        const QList<InspectedValue> values = inspected("abc");
        QVERIFY(!named(values, "int16").little.isEmpty());
        for (const char *name :
             {"int32", "uint32", "int64", "uint64", "float32", "float64", "time, s", "time, ms"}) {
            QCOMPARE(named(values, name).name, QString::fromLatin1(name));
            QVERIFY(named(values, name).little.isEmpty());
            QVERIFY(named(values, name).big.isEmpty());
        }
        QVERIFY(named(inspected({}), "int8").little.isEmpty());
        QVERIFY(named(inspected({}), "UTF-8").little.isEmpty());
    }

    void numbersAreThoseOfTheMachine()
    {
        QVERIFY(rc::check([](quint64 number) {
            char bytes[8];
            qToLittleEndian(number, bytes);
            const QList<InspectedValue> little = inspected({bytes, 8});
            RC_ASSERT(named(little, "uint64").little == QString::number(number));
            RC_ASSERT(named(little, "int64").little == QString::number(qint64(number)));
            RC_ASSERT(named(little, "int32").little == QString::number(qint32(number)));
            RC_ASSERT(named(little, "uint16").little == QString::number(quint16(number)));
            qToBigEndian(number, bytes);
            const QList<InspectedValue> big = inspected({bytes, 8});
            RC_ASSERT(named(big, "uint64").big == QString::number(number));
            RC_ASSERT(named(big, "int64").big == QString::number(qint64(number)));
        }));
    }

    void floatsReadBackAreTheSame()
    {
        QVERIFY(rc::check([](quint64 bits) {
            char bytes[8];
            qToLittleEndian(bits, bytes);
            const QList<InspectedValue> values = inspected({bytes, 8});
            double wide = 0;
            std::memcpy(&wide, bytes, sizeof wide);
            float narrow = 0;
            std::memcpy(&narrow, bytes, sizeof narrow);
            RC_ASSERT(std::isnan(wide) || named(values, "float64").little.toDouble() == wide);
            RC_ASSERT(std::isnan(narrow) || named(values, "float32").little.toFloat() == narrow);
        }));
    }
};

CORE_TEST(tst_inspection)
#include "tst_inspection.moc"
