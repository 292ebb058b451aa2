#include "core/base/JsonWriter.h"
#include "tests/support/Generators.h"
#include "tests/support/StrictTest.h"

#include <QtCore/QBuffer>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

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

/// Writes an array or object with words that need no escapes and with further arrays or objects.
void writeAnyTree(JsonWriter &json, const std::vector<int> &choices, size_t *at, int depth)
{
    const auto next = [&] { return *at < choices.size() ? choices[(*at)++] : 0; };
    const bool isObject = next() % 2 == 0;
    const JsonLines lines = next() % 5 == 1 ? JsonLines::OneAValue : JsonLines::Fewest;
    isObject ? json.beginObject(lines) : json.beginArray(lines);
    for (int left = next() % 6; left > 0; --left) {
        if (isObject)
            json.key("k");
        if (const int choice = next(); depth < 4 && choice % 3 == 0)
            writeAnyTree(json, choices, at, depth + 1);
        else
            json.text(QByteArray(choice % 40, 'x'));
    }
    isObject ? json.endObject() : json.endArray();
}

/// A device that takes no bytes.
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
    void fittedTakesOneLineWhereItFits();
    void fittedPutsOnLinesWhatIsToBe();
    void fittedEscapesWhatIsNotSeen();
    void fittedSaysTheSameAsCompact();
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

/// Two characters are left free for what may follow.
void tst_jsonwriter::fittedTakesOneLineWhereItFits()
{
    const auto listOf = [](qsizetype length) {
        return written(JsonLayout::Fitted, [length](JsonWriter &json) {
            json.beginArray();
            json.text(QByteArray(length, 'x'));
            json.endArray();
        });
    };
    const QByteArray most(94, 'x');
    QCOMPARE(listOf(94), "[\"" + most + "\"]\n");
    QCOMPARE(listOf(95), "[\n  \"x" + most + "\"\n]\n");

    const QByteArray outer = written(JsonLayout::Fitted, [](JsonWriter &json) {
        json.beginObject();
        json.key("a").beginArray();
        json.integer(1);
        json.integer(2);
        json.endArray();
        json.key("b").beginArray();
        json.text(QByteArray(80, 'x'));
        json.boolean(true);
        json.endArray();
        json.key("c").beginObject();
        json.endObject();
        json.endObject();
    });
    QCOMPARE(outer, "{\n  \"a\": [1, 2],\n  \"b\": [\"" + QByteArray(80, 'x') +
                        "\", true],\n  \"c\": {}\n}\n");
}

void tst_jsonwriter::fittedPutsOnLinesWhatIsToBe()
{
    const QByteArray json = written(JsonLayout::Fitted, [](JsonWriter &writer) {
        writer.beginArray();
        writer.integer(1);
        writer.beginObject(JsonLines::OneAValue);
        writer.key("a").integer(2);
        writer.key("b").null();
        writer.endObject();
        writer.beginArray(JsonLines::OneAValue);
        writer.endArray();
        writer.endArray();
    });
    QCOMPARE(json, QByteArray("[\n  1,\n  {\n    \"a\": 2,\n    \"b\": null\n  },\n  []\n]\n"));
}

void tst_jsonwriter::fittedEscapesWhatIsNotSeen()
{
    const QByteArray json = written(JsonLayout::Fitted, [](JsonWriter &writer) {
        writer.string(QStringLiteral("\"\\\n\t\r\u0001\u200b\U000E0001 \uac00"));
    });
    QCOMPARE(json, QByteArray(R"("\"\\\n\t\r\u0001\u200b\udb40\udc01 )"
                              "\xea\xb0\x80\"\n"));
}

void tst_jsonwriter::fittedSaysTheSameAsCompact()
{
    QVERIFY(rc::check("without its white space it is compact", [] {
        const auto choices = *rc::gen::container<std::vector<int>>(rc::gen::inRange<int>(0, 1000));
        const auto json = [&choices](JsonLayout layout) {
            return written(layout, [&choices](JsonWriter &writer) {
                size_t at = 0;
                writeAnyTree(writer, choices, &at, 0);
            });
        };
        QByteArray fitted = json(JsonLayout::Fitted);
        fitted.replace('\n', "").replace(' ', "");
        RC_ASSERT(fitted + '\n' == json(JsonLayout::Compact));
    }));
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
