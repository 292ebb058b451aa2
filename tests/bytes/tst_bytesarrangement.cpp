#include "tests/support/StrictTest.h"
#include "ui/panes/bytes/BytesArrangement.h"

using namespace forkscope;

class tst_bytesarrangement : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsRememberedComesBack()
    {
        for (const int bytes : HexRows::bytesPerRowChoices) {
            for (const BytesMode mode : {BytesMode::Hex, BytesMode::Text}) {
                for (const bool inspector : {false, true}) {
                    const BytesArrangement arrangement{bytes, mode, inspector};
                    QCOMPARE(BytesArrangement::fromState(arrangement.toState()),
                             std::optional(arrangement));
                }
            }
        }
    }

    /// This is what earlier versions of the program wrote: version, bytes in a row, text,
    /// inspector.
    void itIsWrittenAsItWas()
    {
        const BytesArrangement arrangement{16, BytesMode::Text, false};
        QCOMPARE(arrangement.toState().toHex(), QByteArray("00000001000000100100"));
    }

    void whatIsNoneIsRefused()
    {
        QVERIFY(!BytesArrangement::fromState({}));
        QVERIFY(!BytesArrangement::fromState("nonsense"));
        QVERIFY(!BytesArrangement::fromState(QByteArray::fromHex("00000002000000100100")));
        QVERIFY(!BytesArrangement::fromState(QByteArray::fromHex("00000001000000110100")));
        QVERIFY(!BytesArrangement::fromState(QByteArray::fromHex("000000010000001001")));
    }
};

CORE_TEST(tst_bytesarrangement)
#include "tst_bytesarrangement.moc"
