#pragma once

#include "core/pipeline/Input.h"

#include <QtWidgets/QDialog>

#include <optional>

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QRadioButton;
class QStackedWidget;

namespace forkscope {

/// What the first stage reads: nothing, text, bytes, random bytes or a file. What is wrong is said
/// in the sheet, and OK is off meanwhile; a file that is not there may be made before the run.
class InputSheet : public QDialog
{
    Q_OBJECT

public:
    /// `directory`: of the first stage, where relative files are looked for; empty: Forkscope's
    /// own.
    InputSheet(const Input &input, const QByteArray &directory, QWidget *parent = nullptr);

    /// The input as the sheet says it, as far as its fields can be read; complete when problem()
    /// is empty.
    [[nodiscard]] Input input() const;
    /// Why OK is off; empty where it is on.
    [[nodiscard]] QString problem() const;

    void accept() override;

private:
    QWidget *createNonePage();
    QWidget *createTextPage();
    QWidget *createBytesPage();
    QWidget *createRandomPage();
    QWidget *createFilePage();
    void fill(const Input &input);
    void connectFields();
    void browse();
    void examine();
    [[nodiscard]] QString fileRemark() const;

    Input m_before;
    QByteArray m_relativeTo;
    QComboBox *m_kind;
    QStackedWidget *m_pages;
    QPlainTextEdit *m_text;
    QLabel *m_textCount;
    QPlainTextEdit *m_bytes;
    QLabel *m_bytesCount;
    QLineEdit *m_count;
    QRadioButton *m_newEachTime;
    QRadioButton *m_seeded;
    QLineEdit *m_seed;
    QLineEdit *m_file;
    QLabel *m_fileRemark;
    QLabel *m_problem;
    QDialogButtonBox *m_buttons;
};

} // namespace forkscope
