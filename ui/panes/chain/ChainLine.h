#pragma once

#include "core/pipeline/PipelineText.h"

#include <QtCore/QTimer>
#include <QtWidgets/QLineEdit>

#include <optional>

namespace forkscope {

class PlanDocument;

/// The chain as one line of text. The text becomes the chain as soon as it is valid. While it has
/// an error, the chain stays as it was and the text as it was typed. Esc reverts the text.
class ChainLine : public QLineEdit
{
    Q_OBJECT

public:
    /// `document` must outlive the line.
    explicit ChainLine(PlanDocument *document, QWidget *parent = nullptr);

    /// Returns what is wrong with the text; none if the chain is what the text says.
    [[nodiscard]] const std::optional<TextProblem> &problem() const { return m_problem; }

public Q_SLOTS:
    /// Reads the text now, unless it has been read since the last key.
    void commit();
    /// Discards what was typed.
    void revert();

Q_SIGNALS:
    void problemChanged();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void onTextEdited();
    void onPlanChanged();
    void setProblem(const std::optional<TextProblem> &problem);
    void markProblem();
    static QString helpText();
    void retranslate();
    [[nodiscard]] bool isBeingTyped() const { return m_unread || m_problem.has_value(); }

    PlanDocument *m_document;
    QTimer m_delay;
    QList<Stage> m_read; ///< the stages that the text said when it was last read
    std::optional<TextProblem> m_problem;
    bool m_unread = false;
    int m_sequence = 0; ///< identifies the undo step that the typing belongs to; 0: a new one
    /// The stages when that step began. Their environments come back when a program that was
    /// deleted, even in part, is typed again.
    QList<Stage> m_before;
};

} // namespace forkscope
