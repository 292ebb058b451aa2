#pragma once

#include "core/export/CodeFormat.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace forkscope {

class CodeHighlighter;
class Dialogs;
class PlanDocument;

/// Shows the document's plan, while it is edited, as a program in a language that the user chooses.
/// If the plan has a problem, the pane says so instead.
class CodePane : public QWidget
{
    Q_OBJECT

public:
    CodePane(PlanDocument *document, Dialogs *dialogs, QWidget *parent = nullptr);

    void setFormat(CodeFormat format);
    [[nodiscard]] CodeFormat format() const;
    /// Returns the program that is shown; empty if the plan has a problem.
    [[nodiscard]] QString code() const;

    [[nodiscard]] QComboBox *languages() const { return m_languages; }
    [[nodiscard]] QPlainTextEdit *text() const { return m_text; }

public Q_SLOTS:
    void copy();
    /// Writes the program to a file that the user chooses. Returns false if it was not written.
    bool save();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void retranslate();
    void refresh();

    PlanDocument *m_document;
    Dialogs *m_dialogs;
    QComboBox *m_languages;
    QToolButton *m_copy;
    QToolButton *m_save;
    QLabel *m_problem;
    QPlainTextEdit *m_text;
    CodeHighlighter *m_highlighter;
    QTimer m_soon; ///< several changes at once cause one refresh
};

} // namespace forkscope
