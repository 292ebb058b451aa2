#include "tests/support/StrictTest.h"
#include "ui/panes/bytes/StreamChoice.h"

using namespace forkscope;

namespace {

const StreamsOfRun plain{3, false, {}};
const StreamsOfRun tapped{3, true, {1}};
const StreamId input{{7, 0}, StreamKind::Input};
const StreamId wire{{7, 1}, StreamKind::Output};
const StreamId output{{7, 2}, StreamKind::Output};

StreamId errorsOf(int stage)
{
    return {{7, stage}, StreamKind::Errors};
}

/// Returns the first stream for a selection where only the streams of `full` have bytes.
std::optional<StreamId> first(Selection selection, std::optional<StreamPreference> preference,
                              const QList<StreamId> &full = {}, const StreamsOfRun &run = plain)
{
    return firstStream(selection, run, preference,
                       [&full](StreamId stream) { return full.contains(stream); });
}

} // namespace

class tst_streamchoice : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void streamsOfAnInstance()
    {
        QCOMPARE(streamsOf(7, plain),
                 (QList<StreamId>{output, errorsOf(0), errorsOf(1), errorsOf(2)}));
        QCOMPARE(streamsOf(7, tapped),
                 (QList<StreamId>{input, wire, output, errorsOf(0), errorsOf(1), errorsOf(2)}));
        QCOMPARE(streamsOf(7, StreamsOfRun{}), QList<StreamId>());
        // A tap behind the last stage adds no stream.
        QCOMPARE(streamsOf(7, StreamsOfRun{3, false, {2}}), streamsOf(7, plain));
    }

    void nothingSelectedNothingShown()
    {
        QVERIFY(!first({}, {}));
        QVERIFY(!firstStream({7, -1}, StreamsOfRun{}, {}, [](StreamId) { return true; }));
    }

    void anInstanceBeginsWithItsOutputUnlessOnlyErrorsCame()
    {
        const Selection instance{7, -1};
        QCOMPARE(first(instance, {}), output);
        QCOMPARE(first(instance, {}, {output, errorsOf(0)}), output);
        QCOMPARE(first(instance, {}, {errorsOf(1), errorsOf(2)}), errorsOf(1));
    }

    void whatTheUserPrefersIsKept()
    {
        const Selection instance{7, -1};
        const StreamPreference prefersOutput{StreamKind::Output, 0};
        QCOMPARE(first(instance, prefersOutput, {errorsOf(1)}), output);
        QCOMPARE(first(instance, StreamPreference{StreamKind::Errors, 1}, {output}), errorsOf(1));
        QCOMPARE(first(instance, StreamPreference{StreamKind::Errors, 9}, {output}), errorsOf(2));
    }

    void aStageBeginsWithItsErrorsTheLastWithTheOutput()
    {
        QCOMPARE(first({7, 0}, {}), errorsOf(0));
        QCOMPARE(first({7, 1}, StreamPreference{StreamKind::Output, 0}), errorsOf(1));
        QCOMPARE(first({7, 2}, {}), output);
        QCOMPARE(first({7, 2}, StreamPreference{StreamKind::Errors, 0}), errorsOf(2));
    }

    void aTappedStageBeginsWithItsWire()
    {
        QCOMPARE(first({7, 1}, {}, {}, tapped), wire);
        QCOMPARE(first({7, 0}, {}, {}, tapped), errorsOf(0));
        QCOMPARE(first({7, 1}, StreamPreference{StreamKind::Errors, 0}, {}, tapped), errorsOf(1));
    }

    void aPreferredWireOrInputIsShownWhereThereIsOne()
    {
        const Selection instance{7, -1};
        QCOMPARE(first(instance, StreamPreference{StreamKind::Output, 1}, {}, tapped), wire);
        QCOMPARE(first(instance, StreamPreference{StreamKind::Output, 1}, {}, plain), output);
        QCOMPARE(first(instance, StreamPreference{StreamKind::Input, 0}, {}, tapped), input);
        QCOMPARE(first(instance, StreamPreference{StreamKind::Input, 0}, {}, plain), output);
    }
};

CORE_TEST(tst_streamchoice)
#include "tst_streamchoice.moc"
