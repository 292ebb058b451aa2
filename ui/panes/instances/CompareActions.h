#pragma once

#include <QtCore/QList>
#include <QtCore/QObject>

#include <vector>

class QAction;

namespace forkscope {

/// The commands that compare the outputs of instances. Who shows them tells what is selected.
class CompareActions : public QObject
{
    Q_OBJECT

public:
    explicit CompareActions(QObject *parent);

    [[nodiscard]] QList<QAction *> all() const { return {m_compare, m_group}; }
    /// With two instances selected their outputs are compared, with one it is asked with which.
    void setSelected(const std::vector<int> &instances, int ofHowMany);
    void retranslate();

Q_SIGNALS:
    /// `second` −1: the output of `first` with others.
    void compareRequested(int first, int second);
    void groupsRequested();

private:
    QAction *m_compare;
    QAction *m_group;
    std::vector<int> m_selected;
};

} // namespace forkscope
