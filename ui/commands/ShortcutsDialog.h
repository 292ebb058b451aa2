#pragma once

#include <QtWidgets/QDialog>

class QMenuBar;

namespace forkscope {

/// Lists all keys of the menus, menu by menu, as they are when the dialog opens.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    ShortcutsDialog(const QMenuBar *menus, QWidget *parent);
};

} // namespace forkscope
