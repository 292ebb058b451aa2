#include "core/base/JsonWriter.h"
#include "tests/support/StrictTest.h"

#include <QtCore/QBuffer>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <rapidcheck.h>

#include <functional>

using namespace forkscope;

namespace {

QByteArray written(JsonLayout layout, const std::function<void(JsonWriter &)> &write)
{
    QByteArray json;
    QBuffer buffer(&json);
    buffer.open(QIODevice::WriteOnly);
    JsonWriter writer(&buffer, layout);
    write(writer);
    return writer.finish() ? json : QByteArray("not written");
}

void writeSample(JsonWriter &json)
{
    json.beginObject();
    json.key("zebra").integer(-1);
    json.key("apple").beginArray();
    json.null();
    json.boolean(true);
    json.beginObject();
    json.endObject();
    json.endArray();
    json.key("empty").beginArray();
    json.endArray();
    json.key("text").string(QStringLiteral("a\"b\\c\nd\te\u00e9\U0001F600"));
    json.endObject();
}

/// Takes nothing.
class FullDevice : public QIODevice
{
public:
    FullDevice() { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64) override { return -1; }
};

} // namespace

class tst_jsonwriter : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void compactKeepsTheOrder();
    void indented();
    void bytesValues();
    void thousandthsAreExact();
    void base64InPieces();
    void anyStringIsReadBack();
    void aFullDeviceIsTold();
};

void tst_jsonwriter::compactKeepsTheOrder()
{
    QCOMPARE(written(JsonLayout::Compact, writeSample),
             QByteArray(R"({"zebra":-1,"apple":[null,true,{}],"empty":[],)"
                        R"("text":"a\"b\\c\nd\u0009e)"
                        "\xc3\xa9\xf0\x9f\x98\x80\"}\n"));
}

void tst_jsonwriter::indented()
{
    QCOMPARE(written(JsonLayout::Indented,
                     [](JsonWriter &json) {
                         json.beginObject();
                         json.key("a").integer(1);
                         json.key("b").beginArray();
                         json.integer(2);
                         json.integer(3);
                         json.endArray();
                         json.endObject();
                     }),
             QByteArray("{\n  \"a\": 1,\n  \"b\": [\n    2,\n    3\n  ]\n}\n"));
}

void tst_jsonwriter::bytesValues()
{
    const auto value = [](const QByteArray &bytes) {
        return written(JsonLayout::Compact, [&bytes](JsonWriter &json) { json.bytes(bytes); });
    };
    QCOMPARE(value("caf\xc3\xa9"), QByteArray("\"caf\xc3\xa9\"\n"));
    QCOMPARE(value("caf\xe9"), QByteArray("{\"base64\":\"Y2Fm6Q==\"}\n"));
    QCOMPARE(value({}), QByteArray("\"\"\n"));
}

void tst_jsonwriter::thousandthsAreExact()
{
    const QByteArray json = written(JsonLayout::Compact, [](JsonWriter &writer) {
        writer.beginArray();
        for (const qint64 value :
             {qint64(0), qint64(7), qint64(-7), qint64(1000), qint64(-123'456'789'012),
              std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::min()})
            writer.thousandths(value);
        writer.endArray();
    });
    QCOMPARE(json, "[0.000,0.007,-0.007,1.000,-123456789.012,9223372036854775.807,"
                   "-9223372036854775.808]\n");
}

void tst_jsonwriter::base64InPieces()
{
    QVERIFY(rc::check("pieces join to the base64 of the whole", [] {
        const auto pieces = *rc::gen::container<std::vector<std::string>>(
            rc::gen::container<std::string>(rc::gen::arbitrary<char>()));
        QByteArray whole;
        const QByteArray json = written(JsonLayout::Compact, [&](JsonWriter &writer) {
            writer.beginBase64();
            for (const std::string &piece : pieces) {
                const QByteArrayView view(piece.data(), qsizetype(piece.size()));
                whole.append(view);
                writer.addBase64(view);
            }
            writer.endBase64();
        });
        RC_ASSERT(json == "\"" + whole.toBase64() + "\"\n");
    }));
    const QByteArray large(1'000'003, 'x');
    const QByteArray json = written(JsonLayout::Compact, [&large](JsonWriter &writer) {
        writer.beginBase64();
        writer.addBase64(large);
        writer.endBase64();
    });
    QCOMPARE(json, "\"" + large.toBase64() + "\"\n");
}

void tst_jsonwriter::anyStringIsReadBack()
{
    QVERIFY(rc::check("a JSON reader reads the same string", [] {
        const auto points = *rc::gen::container<std::vector<char32_t>>(
            rc::gen::suchThat(rc::gen::inRange<char32_t>(0, 0x11000),
                              [](char32_t c) { return c < 0xd800 || c > 0xdfff; }));
        const QString text = QString::fromUcs4(points.data(), qsizetype(points.size()));
        const QByteArray json = written(JsonLayout::Compact, [&text](JsonWriter &writer) {
            writer.beginObject();
            writer.key("k").string(text);
            writer.endObject();
        });
        const QJsonObject object = QJsonDocument::fromJson(json).object();
        RC_ASSERT(object.size() == 1);
        RC_ASSERT(object.value(QStringLiteral("k")).toString() == text);
    }));
}

void tst_jsonwriter::aFullDeviceIsTold()
{
    FullDevice device;
    JsonWriter writer(&device, JsonLayout::Compact);
    writer.integer(1);
    QVERIFY(!writer.finish());
}

CORE_TEST(tst_jsonwriter)
#include "tst_jsonwriter.moc"
