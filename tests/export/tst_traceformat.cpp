#include "tests/export/WrittenTrace.h"
#include "tests/support/StrictTest.h"

class tst_traceformat : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void breachesAreSeen();
    void slicesThatDoNotFitAreSeen();
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
         {R"("ph":"E","ts":1.5)", R"("ph":"i","ts":1,"s":"p")", R"("ph":"B","ts":0)",
          R"("ph":"C","ts":1,"args":{"bytes":0})", R"("ph":"b","ts":1,"id":7,"cat":"c")"})
        QVERIFY2(!isBreach(event(good)), good);
    for (const char *bad :
         {R"("ph":"B","ts":"1.5")", R"("ph":"E")", R"("ph":"X","ts":1,"dur":1)",
          R"("ph":"i","ts":1)", R"("ph":"i","ts":1,"s":"q")", R"("ph":"C","ts":1,"args":{})",
          R"("ph":"C","ts":1,"args":{"bytes":"9"})", R"("ph":"e","ts":1,"id":7)",
          R"("ph":"Z","ts":1)", R"("ph":"M","args":{"name":"x"})", R"("ph":"B","ts":1,"args":[])"})
        QVERIFY2(isBreach(event(bad)), bad);
    QVERIFY(isBreach(R"({"pid":0,"tid":1,"name":"x","ph":"B","ts":1})"));
    QVERIFY(isBreach(R"({"pid":1,"tid":"1","name":"x","ph":"B","ts":1})"));
    QVERIFY(isBreach(R"({"pid":1,"tid":1,"ph":"B","ts":1})"));
}

void tst_traceformat::slicesThatDoNotFitAreSeen()
{
    using writtentrace::Entry;
    const auto problem = [](std::vector<Entry> entries) {
        for (Entry &entry : entries)
            entry.process = entry.thread = 1;
        writtentrace::File file{std::move(entries), {}, {}};
        writtentrace::pairSlices(file);
        return file.problem;
    };
    const auto event = [](const char *phase, const char *name, qint64 at) {
        Entry entry;
        entry.phase = QString::fromLatin1(phase);
        entry.name = QString::fromLatin1(name);
        entry.at = at;
        return entry;
    };
    QCOMPARE(
        problem({event("B", "a", 1), event("E", "a", 2), event("B", "b", 2), event("E", "b", 2)}),
        QString());
    QVERIFY(!problem({event("B", "a", 1)}).isEmpty());
    QVERIFY(!problem({event("E", "a", 1)}).isEmpty());
    QVERIFY(!problem({event("B", "a", 1), event("E", "b", 2)}).isEmpty());
    QVERIFY(!problem({event("B", "a", 2), event("E", "a", 1)}).isEmpty());
    QVERIFY(
        !problem({event("B", "a", 1), event("B", "b", 2), event("E", "b", 3), event("E", "a", 4)})
             .isEmpty());
    QVERIFY(
        !problem({event("B", "a", 1), event("E", "a", 3), event("B", "b", 2), event("E", "b", 4)})
             .isEmpty());
}

CORE_TEST(tst_traceformat)
#include "tst_traceformat.moc"
