// The window's commands: their table, and that no key is taken twice.

#include "tests/support/StrictTest.h"
#include "tests/support/WindowParts.h"
#include "ui/commands/Commands.h"
#include "ui/shared/CurrentLanguage.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>

using namespace forkscope;

namespace {

/// What takes each key or letter; more than one is a conflict.
using Taken = QMap<QString, QStringList>;

QStringList conflicts(const Taken &taken)
{
    QStringList twice;
    for (auto it = taken.begin(); it != taken.end(); ++it) {
        if (it->size() > 1)
            twice << it.key() + QStringLiteral(": ") + it->join(QStringLiteral(" | "));
    }
    return twice;
}

QString letterOf(const QString &text)
{
    return QKeySequence::mnemonic(text).toString(QKeySequence::PortableText);
}

void takeLetters(const QMenu *menu, QStringList *wrong)
{
    Taken taken;
    const QList<QAction *> actions = menu->actions();
    for (const QAction *action : actions) {
        if (const QString letter = letterOf(action->text()); !letter.isEmpty())
            taken[letter] << action->text();
        if (action->menu())
            takeLetters(action->menu(), wrong);
    }
    for (const QString &conflict : conflicts(taken))
        *wrong << menu->title() + QStringLiteral(" ▸ ") + conflict;
}

} // namespace

class tst_commands : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { setCurrentLanguage(Language::English); }

    void everyCommandHasItsRow()
    {
        QSet<CommandId> seen;
        for (const CommandRow &row : commandTable()) {
            QVERIFY(!seen.contains(row.id));
            seen.insert(row.id);
            QVERIFY(!textOf(row).isEmpty());
        }
        QCOMPARE(seen.size(), commandCount);
    }

    void everyCommandIsInAMenu()
    {
        Workbench window;
        for (const CommandRow &row : commandTable()) {
            int menus = 0;
            const QList<QObject *> places = the<Commands>(window)->at(row.id)->associatedObjects();
            for (const QObject *place : places)
                menus += qobject_cast<const QMenu *>(place) ? 1 : 0;
            QVERIFY2(menus == 1, row.text);
        }
    }

    void noKeyIsTakenTwice()
    {
        const Workbench window;
        Taken taken;
        const QList<QAction *> actions = window.findChildren<QAction *>();
        for (const QAction *action : actions) {
            if (action->shortcutContext() != Qt::WindowShortcut &&
                action->shortcutContext() != Qt::ApplicationShortcut)
                continue;
            const QList<QKeySequence> keys = action->shortcuts();
            for (const QKeySequence &key : keys)
                taken[key.toString()] << action->text();
        }
        const QList<QShortcut *> shortcuts = window.findChildren<QShortcut *>();
        for (const QShortcut *shortcut : shortcuts) {
            const auto *widget = qobject_cast<const QWidget *>(shortcut->parent());
            if (shortcut->context() == Qt::WindowShortcut && widget && widget->window() == &window)
                taken[shortcut->key().toString()]
                    << QString::fromLatin1(widget->metaObject()->className());
        }
        QVERIFY(taken.size() > 30);
        QVERIFY2(conflicts(taken).isEmpty(), qPrintable(conflicts(taken).join(u'\n')));
    }

    void noLetterIsTakenTwice_data()
    {
        QTest::addColumn<Language>("language");
        QTest::newRow("English") << Language::English;
        QTest::newRow("Korean") << Language::Korean;
    }

    /// A letter may be taken once in each menu, and once with Alt in the window by a menu, label or
    /// button.
    void noLetterIsTakenTwice()
    {
        QFETCH(const Language, language);
        setCurrentLanguage(language);
        const Workbench window;
        QStringList wrong;
        Taken taken;
        const QList<QAction *> menus = window.menuBar()->actions();
        for (const QAction *menu : menus) {
            taken[letterOf(menu->text())] << menu->text();
            takeLetters(menu->menu(), &wrong);
        }
        const QList<QLabel *> labels = window.findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            const QString letter = label->buddy() ? letterOf(label->text()) : QString();
            if (!letter.isEmpty() && label->window() == &window)
                taken[letter] << label->text();
        }
        const QList<QAbstractButton *> buttons = window.findChildren<QAbstractButton *>();
        for (const QAbstractButton *button : buttons) {
            const QString letter = button->shortcut().toString(QKeySequence::PortableText);
            if (letter.startsWith(QStringLiteral("Alt+")) && button->window() == &window)
                taken[letter] << button->text();
        }
        wrong += conflicts(taken);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }
};

WINDOW_TEST(tst_commands)

#include "tst_commands.moc"
