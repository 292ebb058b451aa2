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

/// The sheet for what the first stage reads: nothing, text, bytes, random bytes or a file. An error
/// is shown in the sheet and disables OK. A missing file is no error, since it may be made before
/// the run.
class InputSheet : public QDialog
{
    Q_OBJECT

public:
    /// `directory` is that of the first stage, in which relative files are looked for; empty for
    /// Forkscope's own.
    InputSheet(const Input &input, const QByteArray &directory, QWidget *parent = nullptr);

    /// Returns the input as far as the fields can be read. It is complete when problem() is empty.
    [[nodiscard]] Input input() const;
    /// Returns why OK is disabled; empty if it is enabled.
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
