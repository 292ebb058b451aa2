#include "tests/support/StrictTest.h"
#include "ui/shared/StateStyle.h"

#include <QtCore/QSet>
#include <QtGui/QImage>

#include <cmath>

using namespace forkscope;

namespace {

const std::vector<ProcessState> allStates{
    state::Queued{},  state::Starting{}, state::Running{0}, state::Ready{},      state::Blocked{},
    state::Stopped{}, state::Zombie{},   state::Ended{0},   state::NotStarted{},
};
const std::vector<Outcome> allOutcomes{Outcome::Succeeded, Outcome::Failed, Outcome::TimedOut,
                                       Outcome::Stopped, Outcome::NotStarted};

QPalette lightPalette()
{
    return QPalette(QColor(0xf0f0f0), QColor(0xf3f3f1));
}

QPalette darkPalette()
{
    return QPalette(QColor(0x353a42), QColor(0x24272d));
}

/// WCAG 2.1's contrast, computed by its definition.
double contrast(const QColor &a, const QColor &b)
{
    const auto luminance = [](const QColor &c) {
        const auto linear = [](double v) {
            return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
    };
    const double x = luminance(a) + 0.05;
    const double y = luminance(b) + 0.05;
    return x > y ? x / y : y / x;
}

} // namespace

class tst_statestyle : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void darkIsTakenFromThePalette();
    void fillsAreOkabeIto();
    void lettersTellStatesApart();
    void outcomeTextCanBeRead();
    void outcomeFillsDiffer();
    void bandFillsDiffer();
    void swatchHasItsColourAndLetter();
};

void tst_statestyle::darkIsTakenFromThePalette()
{
    QVERIFY(!isDark(lightPalette()));
    QVERIFY(isDark(darkPalette()));
}

void tst_statestyle::fillsAreOkabeIto()
{
    QCOMPARE(style::fill(state::Running{1}, false), QColor(0, 158, 115));
    QCOMPARE(style::fill(state::Ready{}, false), QColor(230, 159, 0));
    QCOMPARE(style::fill(state::Blocked{}, false), QColor(86, 180, 233));
    QCOMPARE(style::fill(state::Stopped{}, false), QColor(240, 228, 66));
    QCOMPARE(style::fill(state::Zombie{}, false), QColor(204, 121, 167));
    QCOMPARE(style::fill(state::NotStarted{}, false), QColor(213, 94, 0));
}

void tst_statestyle::lettersTellStatesApart()
{
    QSet<QChar> letters;
    for (const ProcessState &state : allStates)
        letters.insert(style::letter(state));
    QCOMPARE(letters.size(), qsizetype(allStates.size()));
    QCOMPARE(style::letter(state::Running{}), QChar(u'R'));
    QCOMPARE(style::letter(state::Ready{}), QChar(u'W'));
    QCOMPARE(style::letter(state::Blocked{}), QChar(u'B'));
}

void tst_statestyle::outcomeTextCanBeRead()
{
    for (const QPalette &palette : {lightPalette(), darkPalette()}) {
        const QColor base = palette.color(QPalette::Base);
        for (const Outcome outcome : allOutcomes)
            QVERIFY(contrast(style::text(outcome, palette), base) >= 4.5);
        QVERIFY(contrast(style::secondaryText(palette), base) >= 4.5);
        QCOMPARE(style::text(Outcome::Succeeded, palette), palette.color(QPalette::Text));
    }
}

void tst_statestyle::outcomeFillsDiffer()
{
    for (const bool dark : {false, true}) {
        QSet<QRgb> colors;
        for (const Outcome outcome : allOutcomes)
            colors.insert(style::fill(outcome, dark).rgb());
        QCOMPARE(colors.size(), qsizetype(allOutcomes.size()));
    }
}

/// A band has no room for a letter, so fills alone must tell bands apart.
void tst_statestyle::bandFillsDiffer()
{
    for (const bool dark : {false, true}) {
        QSet<QRgb> colors;
        for (int kind = 0; kind < bandKinds; ++kind)
            colors.insert(style::fill(BandKind(kind), dark).rgb());
        QCOMPARE(colors.size(), qsizetype(bandKinds));
    }
}

void tst_statestyle::swatchHasItsColourAndLetter()
{
    const QPixmap pixmap = style::swatch(state::Blocked{}, lightPalette(), 12, 2.0);
    QCOMPARE(pixmap.size(), QSize(24, 24));
    QCOMPARE(pixmap.devicePixelRatio(), 2.0);
    const QImage image = pixmap.toImage();
    const QRgb fill = style::fill(state::Blocked{}, false).rgb();
    QCOMPARE(image.pixel(12, 1), fill);
    QCOMPARE(qAlpha(image.pixel(0, 0)), 0);
    int other = 0;
    for (int y = 4; y < 20; ++y) {
        for (int x = 4; x < 20; ++x)
            other += image.pixel(x, y) != fill;
    }
    QVERIFY2(other > 10, "no letter is drawn");
}

WINDOW_TEST(tst_statestyle)
#include "tst_statestyle.moc"
