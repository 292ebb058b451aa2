#pragma once

#include <QtCore/QList>
#include <QtWidgets/QLineEdit>

namespace forkscope {

/// A line for the cores to run on: "all", or a list such as "0, 2-3". The text is read when editing
/// is finished; a text that is no list is marked and stays, so that it can be corrected.
class CoresEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit CoresEdit(QWidget *parent = nullptr);

    /// Shows these cores; an empty list means all.
    void setCores(const QList<int> &cores);
    /// Returns the last valid list whose editing was finished.
    [[nodiscard]] const QList<int> &cores() const { return m_cores; }

    /// Reads the text. Returns false, and leaves cores() as it is, if the text is no list of cores.
    bool commit();

    /// Returns what is wrong with the text; empty if it is valid.
    [[nodiscard]] const QString &problem() const { return m_problem; }

    void retranslate();

Q_SIGNALS:
    /// Sent when editing is finished with a valid list that differs from the one before.
    void coresEdited(const QList<int> &cores);

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QString textFor(const QList<int> &cores) const;
    void setProblem(const QString &problem);
    void mark();

    QList<int> m_cores;
    QString m_problem;
    bool m_marking = false;
};

} // namespace forkscope
