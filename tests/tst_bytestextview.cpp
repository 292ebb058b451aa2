#include "tests/support/StrictTest.h"
#include "ui/bytes/BytesTextView.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QScrollBar>

#include <rapidcheck.h>

using namespace forkscope;

namespace {

constexpr qint64 part = BytesTextView::partLimit;

/// Lines that tell where they are: "0000000\n", "0000001\n", … eight bytes each.
QByteArray numberedLines(qint64 first, qint64 end)
{
    QByteArray lines;
    for (qint64 line = first; line < end; ++line)
        lines += QByteArray::number(line).rightJustified(7, '0') + '\n';
    return lines;
}

std::shared_ptr<ByteStore> storeOf(const QByteArray &bytes, qint64 keep = 1LL << 30)
{
    auto store = std::make_shared<ByteStore>(keep);
    store->append(bytes);
    return store;
}

QString shownOnceEnded(BytesTextView *view, ByteStore *store)
{
    store->finish();
    view->refresh();
    return view->toPlainText();
}

} // namespace

class BytesTextViewTest : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QStringLiteral("en_GB"))); }

    void showsTextSafely()
    {
        BytesTextView view;
        const auto store = storeOf(QByteArray("a\x1b[1m\xe2\x80\xae\xff\ttab\nend\xe2\x82"));
        view.setStore(store);
        QCOMPARE(shownOnceEnded(&view, store.get()),
                 QStringLiteral("a␛[1m⟨U+202E⟩\ufffd\ttab\nend\ufffd"));
        QVERIFY(view.isReadOnly());
        QVERIFY(!view.accessibleName().isEmpty());
    }

    void growsWithTheStreamAndKeepsTheSelection()
    {
        BytesTextView view;
        const auto store = storeOf("caf\xc3");
        view.setStore(store);
        QCOMPARE(view.toPlainText(), QStringLiteral("caf"));
        QTextCursor cursor = view.textCursor();
        cursor.setPosition(1);
        cursor.setPosition(3, QTextCursor::KeepAnchor);
        view.setTextCursor(cursor);
        store->append("\xa9!");
        QCOMPARE(shownOnceEnded(&view, store.get()), QStringLiteral("café!"));
        QCOMPARE(view.textCursor().selectedText(), QStringLiteral("af"));
    }

    void aLongStreamIsShownInTwoParts()
    {
        BytesTextView view;
        const qint64 total = 10 * part;
        const auto store = storeOf(numberedLines(0, total / 8));
        view.setStore(store);
        const QString expected = QString::fromLatin1(numberedLines(0, part / 8)) +
                                 QStringLiteral("\n⋯ 1,048,576 bytes not shown here ⋯\n") +
                                 QString::fromLatin1(numberedLines((total - part) / 8, total / 8));
        QVERIFY(shownOnceEnded(&view, store.get()) == expected);
    }

    void theGapIsALine()
    {
        BytesTextView view;
        const auto store = storeOf("abcdefghijklmno", 10);
        view.setStore(store);
        QCOMPARE(shownOnceEnded(&view, store.get()),
                 QStringLiteral("abcde\n⋯ gap: 5 bytes not kept ⋯\nklmno"));
    }

    void hiddenAndDroppedAreBothCounted()
    {
        BytesTextView view;
        const auto store = storeOf(numberedLines(0, part), 4 * part);
        view.setStore(store);
        const QString shown = shownOnceEnded(&view, store.get());
        // 8 parts came, 4 are kept, 2 are shown; a part is 131 072 bytes.
        QVERIFY(shown.contains(
            QStringLiteral("\n⋯ 786,432 bytes not shown here, 524,288 of them not kept ⋯\n")));
    }

    void whereNothingIsKeptOnlyTheGapIsShown()
    {
        BytesTextView view;
        const auto store = storeOf("abc", 0);
        view.setStore(store);
        store->append("de");
        QCOMPARE(shownOnceEnded(&view, store.get()), QStringLiteral("⋯ gap: 5 bytes not kept ⋯\n"));
    }

    void howItCameMakesNoDifferenceToThePartsShown()
    {
        QVERIFY(rc::check([] {
            BytesTextView view;
            const auto keep = *rc::gen::inRange<qint64>(0, 60);
            auto store = std::make_shared<ByteStore>(keep);
            view.setStore(store);
            const auto chunks = *rc::gen::container<std::vector<std::string>>(
                rc::gen::container<std::string>(rc::gen::inRange('a', 'z')));
            QByteArray all;
            for (const std::string &chunk : chunks) {
                store->append(QByteArray::fromStdString(chunk));
                all += QByteArray::fromStdString(chunk);
                view.refresh();
            }
            const QString shown = shownOnceEnded(&view, store.get());
            const Extent extent = store->extent();
            RC_ASSERT(shown.startsWith(QString::fromLatin1(all.first(extent.gapBegin))));
            RC_ASSERT(shown.endsWith(QString::fromLatin1(all.sliced(extent.gapEnd))));
            RC_ASSERT(shown.count(QStringLiteral("⋯ gap")) == (extent.dropped() > 0 ? 1 : 0));
        }));
    }

    void whatIsCopiedHasNoFolds()
    {
        BytesTextView view;
        const QByteArray bytes = QByteArray(10000, 'x') + "\nlast\n";
        const auto store = storeOf(bytes);
        view.setStore(store);
        QVERIFY(shownOnceEnded(&view, store.get()).contains(QChar(VisibleText::foldMark)));
        view.selectAll();
        view.copy();
        QCOMPARE(QGuiApplication::clipboard()->text(), QString::fromLatin1(bytes));
        QTextCursor cursor = view.textCursor();
        cursor.setPosition(10);
        cursor.setPosition(5000, QTextCursor::KeepAnchor);
        view.setTextCursor(cursor);
        view.copy();
        // 4990 positions of which two are the mark of a fold and its line break.
        QCOMPARE(QGuiApplication::clipboard()->text(), QString(4988, u'x'));
    }

    void followsTheEndUntilTheUserScrollsAway()
    {
        BytesTextView view;
        view.resize(400, 200);
        view.show();
        const auto store = storeOf(numberedLines(0, 1000));
        view.setStore(store);
        const QScrollBar *const bar = view.verticalScrollBar();
        QCOMPARE(bar->value(), bar->maximum());
        view.verticalScrollBar()->setValue(3);
        QVERIFY(!view.isFollowing());
        store->append(numberedLines(1000, 1100));
        shownOnceEnded(&view, store.get());
        QCOMPARE(bar->value(), 3);
        view.setFollowing(true);
        QCOMPARE(bar->value(), bar->maximum());
    }
};

QTEST_MAIN(BytesTextViewTest)
#include "tst_bytestextview.moc"
