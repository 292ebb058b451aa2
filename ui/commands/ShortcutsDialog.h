#pragma once

#include <QtWidgets/QDialog>

class QMenuBar;

namespace forkscope {

/// All keys of the menus, menu by menu, as they are at the moment.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    ShortcutsDialog(const QMenuBar *menus, QWidget *parent);
};

} // namespace forkscope
