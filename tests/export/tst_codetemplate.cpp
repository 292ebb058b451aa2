#include "core/export/CodeDraft.h"
#include "core/export/CodeTemplate.h"
#include "tests/support/StrictTest.h"

using namespace forkscope;

class tst_codetemplate : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void aSlotTakesAPartOfALine();
    void aLineOfItsOwnTakesAnyNumberOfLines();
    void whatComesInIsNoTemplate();
    void linesAreIndentedAndEmptyOnesStayEmpty();
    void aDraftKnowsWhatWasMadeAndNeeded();
};

void tst_codetemplate::aSlotTakesAPartOfALine()
{
    QCOMPARE(filled("a = @one@, @two@;\nb", {{"two", "2"}, {"one", "1"}}),
             QByteArray("a = 1, 2;\nb"));
    QCOMPARE(filled("@one@@two@ end\n", {{"one", ""}, {"two", "2"}}), QByteArray("2 end\n"));
}

void tst_codetemplate::aLineOfItsOwnTakesAnyNumberOfLines()
{
    const auto with = [](const QByteArray &lines) {
        return filled("{\n    @lines@\n}\n", {{"lines", lines}});
    };
    QCOMPARE(with({}), QByteArray("{\n}\n"));
    QCOMPARE(with("a;\n"), QByteArray("{\n    a;\n}\n"));
    QCOMPARE(with("if (a)\n    b;\n\nc;\n"),
             QByteArray("{\n    if (a)\n        b;\n\n    c;\n}\n"));
}

/// Words of a plan may look like a slot and are not filled.
void tst_codetemplate::whatComesInIsNoTemplate()
{
    QCOMPARE(filled("(@one@, @two@)\n@one@\n", {{"one", "@two@\n"}, {"two", "@"}}),
             QByteArray("(@two@\n, @)\n@two@\n"));
}

void tst_codetemplate::linesAreIndentedAndEmptyOnesStayEmpty()
{
    QCOMPARE(indented("a\n\n  b\n"), QByteArray("    a\n\n      b\n"));
    QCOMPARE(indented("a", 1), QByteArray(" a"));
    QCOMPARE(indented({}), QByteArray());
}

void tst_codetemplate::aDraftKnowsWhatWasMadeAndNeeded()
{
    Plan plan;
    plan.name = QStringLiteral("A plan");
    plan.run.mistakes = {nameOf(Mistake::NeverWaits), nameOf(Mistake::IgnoresStatus)};
    CodeDraft draft(plan);
    QVERIFY(!draft.makes(Mistake::KeepsWriteEnd));
    QVERIFY(!draft.makes(Mistake::NeverWaits, false));
    QVERIFY(draft.makes(Mistake::IgnoresStatus));
    QVERIFY(draft.hasMade(Mistake::IgnoresStatus) && !draft.hasMade(Mistake::NeverWaits));
    const QByteArray heading = draft.heading("# ", "# how\n");
    QVERIFY2(heading.startsWith("# A plan\n# how\n# The mistake neverWaits is not made"), heading);
    QVERIFY2(!heading.contains("ignoresStatus"), heading);

    draft.needs("b()\n");
    draft.needs("a()\n");
    draft.needs("b()\n");
    QCOMPARE(draft.helpers(), QByteArray("b()\na()\n"));
}

CORE_TEST(tst_codetemplate)

#include "tst_codetemplate.moc"
