#include "tests/support/Script.h"
#include "tests/support/StrictTest.h"
#include "ui/panes/bytes/BytesFormat.h"
#include "ui/panes/bytes/BytesPaneWords.h"
#include "ui/panes/bytes/ChosenStream.h"

using namespace forkscope;

namespace {

constexpr StreamId output{{0, 1}, StreamKind::Output};
constexpr StreamId errors{{0, 1}, StreamKind::Errors};
constexpr StreamId otherErrors{{1, 1}, StreamKind::Errors};

/// A run of two instances of `cat | wc`; nothing of it is selected yet.
struct Scene
{
    RunRecord record;
    script::Player player{script::plan(2, {"cat", "wc"}), &record};
    ChosenStream chosen;

    Scene()
    {
        player.start();
        chosen.setRecord(&record);
    }
};

} // namespace

class tst_chosenstream : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsChosenOfNothing()
    {
        ChosenStream chosen;
        QVERIFY(!chosen.stream());
        QVERIFY(!chosen.store());
        QVERIFY(!chosen.setSelection({}));
        QVERIFY(chosen.setSelection({0, -1}));
        QVERIFY(!chosen.stream());
        QVERIFY(chosen.facts().isEmpty());
        QVERIFY(!chosen.pick(output));
        const Scene scene;
        chosen.setRecord(&scene.record);
        QCOMPARE(chosen.stream(), std::optional(output)); // the selection was kept
        QVERIFY(chosen.setSelection({2, -1}));
        QVERIFY(!chosen.stream()); // there are two instances
    }

    void withoutOutputItBecomesTheErrors()
    {
        Scene scene;
        scene.chosen.setSelection({0, -1});
        QCOMPARE(scene.chosen.stream(), std::optional(output));
        QVERIFY(!scene.chosen.store());
        scene.player.bytes(1, errors, "no");
        QCOMPARE(scene.chosen.stream(), std::optional(output)); // update() was not called yet
        scene.chosen.update();
        QCOMPARE(scene.chosen.stream(), std::optional(errors));
        QCOMPARE(scene.chosen.store()->extent().total, 2);
        scene.player.bytes(2, output, "late");
        scene.chosen.update();
        // What is being read is not taken away.
        QCOMPARE(scene.chosen.stream(), std::optional(errors));
    }

    void whatIsPickedStaysAndItsLikeIsPreferred()
    {
        Scene scene;
        scene.chosen.setSelection({0, -1});
        QVERIFY(!scene.chosen.pick(otherErrors)); // it belongs to another instance
        QVERIFY(scene.chosen.pick(errors));
        scene.player.bytes(1, output, "out");
        scene.chosen.update();
        QCOMPARE(scene.chosen.stream(), std::optional(errors));
        QVERIFY(!scene.chosen.setSelection({0, -1}));
        QVERIFY(scene.chosen.setSelection({1, -1}));
        QCOMPARE(scene.chosen.stream(), std::optional(otherErrors));
    }

    void thereAreFactsOfEveryStreamOfTheInstance()
    {
        Scene scene;
        scene.chosen.setSelection({0, -1});
        scene.player.bytes(1, errors, "no");
        const QList<StreamFacts> facts = scene.chosen.facts();
        QCOMPARE(facts.size(), 3);
        QCOMPARE(facts.first().stream, output);
        QCOMPARE(facts.last().bytes, 2);
    }

    void saysWhyThereIsNothing()
    {
        Scene scene;
        QCOMPARE(words::noBytes(ChosenStream()),
                 QStringLiteral("Run the plan, then select an instance to see its bytes."));
        QCOMPARE(words::noBytes(scene.chosen),
                 QStringLiteral("Select an instance to see its bytes."));
        scene.chosen.setSelection({0, -1});
        QCOMPARE(words::noBytes(scene.chosen), QStringLiteral("No bytes yet."));
        scene.player.instanceEnded(3, 0, Outcome::Succeeded, 0);
        QCOMPARE(words::noBytes(scene.chosen), QStringLiteral("Ended without output."));
        scene.chosen.pick(errors);
        QCOMPARE(words::noBytes(scene.chosen), QStringLiteral("Ended without writing errors."));
    }

    void saysWhatIsSelected()
    {
        const TimePoint begin{std::chrono::seconds(1000)};
        ByteStore store(1 << 20);
        store.append("a\xc3", begin + std::chrono::milliseconds(10));
        store.append("\xa9z", begin + std::chrono::milliseconds(25));
        const auto said = [&](ByteRange range, BytesMode mode) {
            return words::selectedBytes(store, range, mode, begin);
        };
        QCOMPARE(said({}, BytesMode::Hex), QString());
        QCOMPARE(said({0, 4}, BytesMode::Hex),
                 QStringLiteral("selection 4 bytes at 0x0 · came by 10.0 ms … 25.0 ms"));
        QVERIFY(said({1, 3}, BytesMode::Hex).contains(QStringLiteral("é U+00E9")));
        // A part of a character is an invalid character in text, and a byte in hex.
        QVERIFY(said({1, 2}, BytesMode::Text).contains(QStringLiteral("not valid UTF-8")));
        QCOMPARE(said({1, 2}, BytesMode::Hex),
                 QStringLiteral("selection 1 byte at 0x1 · came by 10.0 ms"));
        QVERIFY(said({0, copyLimit + 1}, BytesMode::Hex).contains(QStringLiteral("too long")));
    }

    void aStreamHasAWordForItsFile()
    {
        QCOMPARE(fileWord(output), QStringLiteral("0-1-output"));
        QCOMPARE(fileWord(otherErrors), QStringLiteral("1-1-errors"));
        QCOMPARE(fileWord({{3, 0}, StreamKind::Input}), QStringLiteral("3-0-input"));
    }
};

CORE_TEST(tst_chosenstream)
#include "tst_chosenstream.moc"
