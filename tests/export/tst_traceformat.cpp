#include "tests/export/TraceFormat.h"
#include "tests/support/StrictTest.h"

class tst_traceformat : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void breachesAreSeen();
};

/// This makes sure that the check itself can fail.
void tst_traceformat::breachesAreSeen()
{
    const auto isBreach = [](const char *json) {
        return !traceformat::breach(QJsonDocument::fromJson(json).object()).isEmpty();
    };
    const auto event = [](const char *rest) {
        return QByteArray(R"({"pid":1,"tid":1,"name":"x",)") + rest + '}';
    };
    for (const char *good :
         {R"("ph":"X","ts":1.5,"dur":0)", R"("ph":"i","ts":1,"s":"p")", R"("ph":"B","ts":0)",
          R"("ph":"C","ts":1,"args":{"bytes":0})", R"("ph":"b","ts":1,"id":7,"cat":"c")"})
        QVERIFY2(!isBreach(event(good)), good);
    for (const char *bad :
         {R"("ph":"X","ts":"1.5","dur":0)", R"("ph":"X","ts":1)", R"("ph":"X","ts":1,"dur":-1)",
          R"("ph":"i","ts":1)", R"("ph":"i","ts":1,"s":"q")", R"("ph":"C","ts":1,"args":{})",
          R"("ph":"C","ts":1,"args":{"bytes":"9"})", R"("ph":"e","ts":1,"id":7)",
          R"("ph":"Z","ts":1)", R"("ph":"M","args":{"name":"x"})",
          R"("ph":"X","ts":1,"dur":1,"args":[])"})
        QVERIFY2(isBreach(event(bad)), bad);
    QVERIFY(isBreach(R"({"pid":0,"tid":1,"name":"x","ph":"B","ts":1})"));
    QVERIFY(isBreach(R"({"pid":1,"tid":"1","name":"x","ph":"B","ts":1})"));
    QVERIFY(isBreach(R"({"pid":1,"tid":1,"ph":"B","ts":1})"));
}

CORE_TEST(tst_traceformat)
#include "tst_traceformat.moc"
