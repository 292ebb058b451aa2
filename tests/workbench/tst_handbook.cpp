// The handbook: its pages in both languages, its search, its window.

#include "tests/support/StrictTest.h"
#include "ui/shared/CurrentLanguage.h"
#include "ui/windows/handbook/HandbookWindow.h"

#include <QtCore/QRegularExpression>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QTextBrowser>

using namespace forkscope;

namespace {

int headings(const HandbookPage &page)
{
    return int(page.text.count(
        QRegularExpression(QStringLiteral("^#+ "), QRegularExpression::MultilineOption)));
}

QStringList linksOf(const HandbookPage &page)
{
    static const QRegularExpression link(QStringLiteral("\\]\\(([^)]*)\\)"));
    QStringList links;
    for (const auto &match : link.globalMatch(page.text))
        links << match.captured(1);
    return links;
}

} // namespace

class tst_handbook : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { setCurrentLanguage(Language::English); }

    void bothLanguagesHaveTheSamePages()
    {
        const auto &english = handbookPages(Language::English);
        const auto &korean = handbookPages(Language::Korean);
        QVERIFY(english.size() >= 10);
        QCOMPARE(english.size(), korean.size());
        for (int i = 0; i < english.size(); ++i) {
            QCOMPARE(english[i].id, korean[i].id);
            QVERIFY(!english[i].title.isEmpty());
            QVERIFY(english[i].title != korean[i].title);
            QCOMPARE(headings(english[i]), headings(korean[i]));
            QVERIFY(headings(english[i]) > 1);
        }
    }

    void linksLeadToPages()
    {
        for (const Language language : {Language::English, Language::Korean}) {
            QStringList ids;
            for (const HandbookPage &page : handbookPages(language))
                ids << page.id + QStringLiteral(".md");
            for (const HandbookPage &page : handbookPages(language)) {
                for (const QString &link : linksOf(page))
                    QVERIFY2(ids.contains(link), qPrintable(link));
            }
        }
    }

    /// The handbook's page of words explains these terms.
    void theWordsAreThere()
    {
        const QString words = handbookPages(Language::English)[1].text;
        for (const char *word :
             {"pipeline", "stage",    "plan",      "run",    "instance",  "process",
              "queued",   "starting", "running",   "ready",  "blocked",   "stopped",
              "zombie",   "ended",    "succeeded", "failed", "timed out", "not started",
              "Status",   "wire",     "sample",    "trace",  "mistake",   "stop ladder"})
            QVERIFY2(words.contains(QLatin1String(word)), word);
    }

    void searchesAllWords()
    {
        const QList<HandbookPage> pages{{QStringLiteral("a"), QStringLiteral("Pipes"),
                                         QStringLiteral("# Pipes\n\nA full pipe.")},
                                        {QStringLiteral("b"), QStringLiteral("Other"),
                                         QStringLiteral("# Other\n\nA pipe, *a pipe*, full.")},
                                        {QStringLiteral("c"), QStringLiteral("None"),
                                         QStringLiteral("# None\n\n좀비 프로세스")}};
        const auto found = [&](const char *wanted) {
            QStringList ids;
            for (const HandbookHit &hit : searchHandbook(pages, QString::fromUtf8(wanted)))
                ids << pages[hit.page].id;
            return ids;
        };
        QCOMPARE(found("PIPE"),
                 (QStringList{QStringLiteral("a"), QStringLiteral("b")})); // the title weighs more
        QCOMPARE(found("pipe  full"), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
        QCOMPARE(found("pipe zombie"), QStringList());
        QCOMPARE(found("좀비"), QStringList{QStringLiteral("c")});
        QCOMPARE(found("  "), QStringList());
        QCOMPARE(searchHandbook(pages, QStringLiteral("full"))[1].excerpt,
                 QStringLiteral("Other A pipe, a pipe, full."));
    }

    void theWindowSearchesAndReads()
    {
        HandbookWindow window;
        window.show();
        QCOMPARE(window.list()->count(), int(handbookPages(Language::English).size()));
        QVERIFY(window.browser()->toPlainText().contains(QStringLiteral("oscilloscope")));
        QTest::keyClicks(window.searchEdit(), QStringLiteral("zombie"));
        QVERIFY(window.list()->count() < int(handbookPages(Language::English).size()));
        QTest::keyClick(window.searchEdit(), Qt::Key_Return);
        QVERIFY(window.browser()->toPlainText().contains(QStringLiteral("zombie"),
                                                         Qt::CaseInsensitive));
        window.searchEdit()->setText(QStringLiteral("xyzzy"));
        QCOMPARE(window.list()->count(), 1); // it says that there is no hit
        QVERIFY(window.list()->item(0)->flags() == Qt::NoItemFlags);
    }

    void theWindowGoesBack()
    {
        HandbookWindow window;
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.showPage(QStringLiteral("05-bytes"));
        Q_EMIT window.browser()->anchorClicked(QUrl(QStringLiteral("03-chains.md")));
        QCOMPARE(window.currentPage(), QStringLiteral("03-chains"));
        QTest::keyClick(&window, Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(window.currentPage(), QStringLiteral("05-bytes"));
        QTest::keyClick(&window, Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(window.currentPage(), QStringLiteral("03-chains"));
    }

    void theWindowChangesItsLanguage()
    {
        HandbookWindow window;
        window.showPage(QStringLiteral("08-mistakes"));
        setCurrentLanguage(Language::Korean);
        QCoreApplication::processEvents();
        QCOMPARE(window.currentPage(), QStringLiteral("08-mistakes"));
        QVERIFY(window.browser()->toPlainText().contains(QStringLiteral("교착 상태")));
    }

    void theNearestPageIsTaken()
    {
        QWidget outer;
        auto *inner = new QWidget(&outer);
        auto *innermost = new QWidget(inner);
        QCOMPARE(helpPageOf(innermost), QStringLiteral("01-welcome"));
        setHelpPage(&outer, QStringLiteral("05-bytes"));
        QCOMPARE(helpPageOf(innermost), QStringLiteral("05-bytes"));
        setHelpPage(inner, QStringLiteral("04-timeline"));
        QCOMPARE(helpPageOf(innermost), QStringLiteral("04-timeline"));
        QCOMPARE(helpPageOf(nullptr), QStringLiteral("01-welcome"));
    }
};

WINDOW_TEST(tst_handbook)
#include "tst_handbook.moc"
