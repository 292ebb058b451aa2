#pragma once

#include <QtCore/QList>
#include <QtCore/QObject>

#include <vector>

class QAction;

namespace forkscope {

/// The commands that compare the outputs of instances. setSelected() tells them what is selected.
class CompareActions : public QObject
{
    Q_OBJECT

public:
    explicit CompareActions(QObject *parent);

    [[nodiscard]] QList<QAction *> all() const { return {m_compare, m_group}; }
    /// Sets which of `ofHowMany` instances are selected. Two are compared with each other; for one
    /// the user is asked with which.
    void setSelected(const std::vector<int> &instances, int ofHowMany);
    void retranslate();

Q_SIGNALS:
    /// Asks to compare two outputs; `second` is −1 if the output of `first` is compared with
    /// others.
    void compareRequested(int first, int second);
    void groupsRequested();

private:
    QAction *m_compare;
    QAction *m_group;
    std::vector<int> m_selected;
};

} // namespace forkscope
