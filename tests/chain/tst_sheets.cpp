#include "core/pipeline/Plan.h"
#include "tests/support/StrictTest.h"
#include "ui/panes/chain/ArgumentList.h"
#include "ui/panes/chain/EnvironmentModel.h"
#include "ui/panes/chain/EnvironmentTable.h"
#include "ui/panes/chain/InputSheet.h"
#include "ui/panes/chain/StageSheet.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QAbstractItemModelTester>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

using namespace forkscope;

namespace {

const QByteArray rawPassword = QByteArray::fromHex("e234550ad0516c335311");
const QString rawPasswordHex = QStringLiteral("e2 34 55 0a d0 51 6c 33 53 11");

using Model = EnvironmentModel;

QString shown(const Model &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

bool enter(Model &model, int row, int column, const QVariant &value)
{
    return model.setData(model.index(row, column), value, Qt::EditRole);
}

bool okIsOn(const QDialog &sheet)
{
    return sheet.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->isEnabled();
}

/// Returns the field that has this accessible name.
template<typename Widget> Widget *field(const QDialog &sheet, const QString &name)
{
    for (Widget *widget : sheet.findChildren<Widget *>()) {
        if (widget->accessibleName() == name)
            return widget;
    }
    return nullptr;
}

} // namespace

class tst_sheets : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    // --- Variables ---------------------------------------------------------------------------

    void variablesComeBack()
    {
        const QList<Variable> variables{{"password", rawPassword, true},
                                        {"LANG", "C", false},
                                        {"empty", "", false},
                                        {"lines", "a\nb", false}};
        const Model model(variables);
        QCOMPARE(model.variables(), variables);
        QVERIFY(model.problem().isEmpty());
    }

    void rawBytesAreHexAndMasked()
    {
        Model model({{"password", rawPassword, true}});
        QCOMPARE(shown(model, 0, Model::Form), Model::formName(Model::Hex));
        QCOMPARE(model.index(0, Model::Value).data(Qt::EditRole).toString(), rawPasswordHex);
        QVERIFY(!shown(model, 0, Model::Value).contains(QStringLiteral("e2")));
        QVERIFY(model.index(0, Model::Value).data(Model::MaskedRole).toBool());
        model.setSecretsShown(true);
        QCOMPARE(shown(model, 0, Model::Value), rawPasswordHex);
        QVERIFY(!model.index(0, Model::Value).data(Model::MaskedRole).toBool());
    }

    void theLecturesPasswordCanBeEntered_data()
    {
        QTest::addColumn<int>("form");
        QTest::addColumn<QString>("text");
        QTest::newRow("hex") << int(Model::Hex) << rawPasswordHex;
        QTest::newRow("text") << int(Model::Text)
                              << QStringLiteral(
                                     "$'\\xe2\\x34\\x55\\x0a\\xd0\\x51\\x6c\\x33\\x53\\x11'");
    }

    void theLecturesPasswordCanBeEntered()
    {
        QFETCH(int, form);
        QFETCH(QString, text);
        Model model({});
        const QAbstractItemModelTester tester(&model);
        const int row = model.addRow();
        QVERIFY(enter(model, row, Model::Name, QStringLiteral("password")));
        QVERIFY(enter(model, row, Model::Form, form));
        QVERIFY(enter(model, row, Model::Value, text));
        QVERIFY(model.setData(model.index(row, Model::Secret), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(model.variables(), (QList<Variable>{{"password", rawPassword, true}}));
        QVERIFY(model.removeRows(row, 1));
        QVERIFY(model.variables().isEmpty());
    }

    void anotherFormIsTheSameValue()
    {
        Model model({{"password", rawPassword, false}});
        QVERIFY(enter(model, 0, Model::Form, int(Model::Text)));
        QVERIFY(shown(model, 0, Model::Value).startsWith(QStringLiteral("$'")));
        QCOMPARE(model.variables().first().value, rawPassword);
        QVERIFY(enter(model, 0, Model::Form, int(Model::Hex)));
        QCOMPARE(shown(model, 0, Model::Value), rawPasswordHex);
    }

    void wrongValuesStayAndAreNamed()
    {
        Model model({{"a", "b", false}});
        QVERIFY(enter(model, 0, Model::Form, int(Model::Hex)));
        QVERIFY(enter(model, 0, Model::Value, QStringLiteral("62 zz")));
        QCOMPARE(shown(model, 0, Model::Value), QStringLiteral("62 zz"));
        QVERIFY(model.problem().contains(QStringLiteral("Variable a")));
        QVERIFY(model.problem().contains(QStringLiteral("Column 4")));
        QVERIFY(enter(model, 0, Model::Value, QStringLiteral("00")));
        QVERIFY(model.problem().contains(QStringLiteral("NUL")));
        QVERIFY(enter(model, 0, Model::Value, QStringLiteral("62")));
        QVERIFY(enter(model, 0, Model::Name, QString()));
        QVERIFY(model.problem().contains(QStringLiteral("name")));
    }

    void blankRowsAreLeftOut()
    {
        Model model({});
        model.addRow();
        QVERIFY(model.problem().isEmpty());
        QVERIFY(model.variables().isEmpty());
    }

    // --- A stage -----------------------------------------------------------------------------

    void aStageComesBack()
    {
        Stage stage;
        stage.program = "openssl";
        stage.arguments = {"enc", "", "a b", rawPassword, "line\nbreak", "$'x'"};
        stage.environment = {{"password", rawPassword, true}};
        stage.inheritEnvironment = false;
        stage.tap = true;
        stage.workingDirectory = "/tmp";
        const StageSheet sheet(stage);
        QCOMPARE(sheet.stage(), stage);
        QVERIFY(okIsOn(sheet));
    }

    void whatIsWrongSwitchesOkOff()
    {
        StageSheet sheet(Stage{"cat", {"-n"}, {}, true, {}});
        auto *program = field<QLineEdit>(sheet, QStringLiteral("Program"));
        program->clear();
        QVERIFY(!okIsOn(sheet));
        QVERIFY(sheet.problem().contains(QStringLiteral("program"), Qt::CaseInsensitive));
        sheet.accept();
        QCOMPARE(sheet.result(), int(QDialog::Rejected));
        program->setText(QStringLiteral("cat"));
        QVERIFY(okIsOn(sheet));

        sheet.findChild<ArgumentList *>()->list()->item(0)->setText(QStringLiteral("$'a"));
        QVERIFY(!okIsOn(sheet));
        QVERIFY(sheet.problem().contains(QStringLiteral("Argument 1")));
        sheet.findChild<ArgumentList *>()->list()->item(0)->setText(QStringLiteral("$'\\xe2'"));
        QVERIFY(okIsOn(sheet));
        QCOMPARE(sheet.stage().arguments, QList<QByteArray>{"\xe2"});

        EnvironmentModel *model = sheet.findChild<EnvironmentTable *>()->model();
        enter(*model, model->addRow(), Model::Name, QStringLiteral("a=b"));
        QVERIFY(!okIsOn(sheet));
        QVERIFY(!sheet.problem().isEmpty());
    }

    void theResolvedPathFollows()
    {
        const QTemporaryDir directory;
        const QString path = directory.filePath(QStringLiteral("own-program"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
        StageSheet sheet(Stage{"own-program", {}, {}, true, {}});
        QVERIFY(!sheet.resolvedText().contains(path));
        QVERIFY(okIsOn(sheet)); // the program may be there when the plan is run

        EnvironmentModel *model = sheet.findChild<EnvironmentTable *>()->model();
        const int row = model->addRow();
        enter(*model, row, Model::Name, QStringLiteral("PATH"));
        enter(*model, row, Model::Value, directory.path());
        QVERIFY(sheet.resolvedText().contains(path));

        field<QLineEdit>(sheet, QStringLiteral("Working directory"))
            ->setText(QStringLiteral("/no/such/directory"));
        QVERIFY(sheet.resolvedText().contains(QStringLiteral("/no/such/directory")));
    }

    void argumentsAreMovedByButtons()
    {
        ArgumentList arguments({"a", "b", "c"});
        const auto press = [&](const QString &text) {
            for (QPushButton *button : arguments.findChildren<QPushButton *>()) {
                if (button->text() == text)
                    button->click();
            }
        };
        arguments.list()->setCurrentRow(0);
        press(QStringLiteral("Up")); // that would move it off the list
        press(QStringLiteral("Down"));
        QCOMPARE(arguments.arguments(), (QList<QByteArray>{"b", "a", "c"}));
        press(QStringLiteral("Remove"));
        QCOMPARE(arguments.arguments(), (QList<QByteArray>{"b", "c"}));
    }

    // --- The input ---------------------------------------------------------------------------

    void inputsComeBack_data()
    {
        QTest::addColumn<int>("which");
        for (int i = 0; i < 7; ++i)
            QTest::addRow("%d", i) << i;
    }

    void inputsComeBack()
    {
        QFETCH(int, which);
        const QList<Input> inputs{NoInput(),
                                  TextInput{"a\r\nb\n"},
                                  BytesInput{rawPassword + QByteArray(3, '\0')},
                                  RandomInput{limits::randomBytes, {}},
                                  RandomInput{10, limits::seed},
                                  FileInput{"/tmp/\xe2"},
                                  TextInput{}};
        const InputSheet sheet(inputs.at(which), {});
        QVERIFY(sheet.problem().isEmpty());
        QCOMPARE(sheet.input(), inputs.at(which));
    }

    void anInputIsEntered()
    {
        InputSheet sheet(NoInput(), {});
        auto *kind = field<QComboBox>(sheet, QStringLiteral("Kind of input"));
        kind->setCurrentIndex(1);
        field<QPlainTextEdit>(sheet, QStringLiteral("Text of the input"))
            ->setPlainText(QStringLiteral("배우기\n"));
        QCOMPARE(sheet.input(), Input(TextInput{"배우기\n"}));

        kind->setCurrentIndex(2);
        auto *bytes =
            field<QPlainTextEdit>(sheet, QStringLiteral("Bytes of the input, as hex digits"));
        bytes->setPlainText(QStringLiteral("e2 3"));
        QVERIFY(!okIsOn(sheet));
        QVERIFY(sheet.problem().contains(QStringLiteral("Column 4")));
        bytes->setPlainText(rawPasswordHex);
        QVERIFY(okIsOn(sheet));
        QCOMPARE(sheet.input(), Input(BytesInput{rawPassword}));

        kind->setCurrentIndex(3);
        auto *count = field<QLineEdit>(sheet, QStringLiteral("Number of random bytes"));
        count->setText(QStringLiteral("-1"));
        QVERIFY(!okIsOn(sheet));
        count->setText(QStringLiteral("1 000"));
        QCOMPARE(sheet.input(), Input(RandomInput{1000, {}}));
        count->setText(QString::number(limits::randomBytes + 1));
        QVERIFY(!okIsOn(sheet));
        count->setText(QStringLiteral("10"));
        auto *seed = field<QLineEdit>(sheet, QStringLiteral("Seed of the random bytes"));
        seed->selectAll();
        QTest::keyClicks(seed, QStringLiteral("7")); // typing a seed chooses it
        QCOMPARE(sheet.input(), Input(RandomInput{10, 7}));

        kind->setCurrentIndex(4);
        QVERIFY(!okIsOn(sheet)); // there is no path yet
        field<QLineEdit>(sheet, QStringLiteral("Path of the input file"))
            ->setText(QStringLiteral("in.txt"));
        QVERIFY(okIsOn(sheet));
        QCOMPARE(sheet.input(), Input(FileInput{"in.txt"}));
    }
};

WINDOW_TEST(tst_sheets)
#include "tst_sheets.moc"
