#pragma once

#include <QtCore/QList>
#include <QtWidgets/QLineEdit>

namespace forkscope {

/// A line for the cores to run on: "all", or a list such as "0, 2-3". What is typed counts once it
/// is finished; what is no list is marked, and stays to be mended.
class CoresEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit CoresEdit(QWidget *parent = nullptr);

    /// Empty: all.
    void setCores(const QList<int> &cores);
    /// What was last finished and valid.
    [[nodiscard]] const QList<int> &cores() const { return m_cores; }

    /// Takes what has been typed. False: it is no list of cores, and cores() stays.
    bool commit();

    /// What is wrong with what has been typed; empty: nothing.
    [[nodiscard]] const QString &problem() const { return m_problem; }

    void retranslate();

Q_SIGNALS:
    /// Finished, valid and other than before.
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
