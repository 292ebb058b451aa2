#pragma once

#include <QtCore/QString>

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QWidget;

namespace forkscope {

/// Small parts that the sheets share.
namespace sheet {

/// A label of less important text that wraps.
QLabel *makeHint(const QString &text, QWidget *parent);

/// A field without the usual limit of 32 767 characters, in the fixed font.
QLineEdit *makeField(const QString &text, const QString &accessibleName, QWidget *parent);

/// Says `text`, in the colour of errors where it is one.
enum class Tone { Hint, Wrong };
void say(QLabel *label, const QString &text, Tone tone);

/// Shows why OK is off, or switches it on.
void showProblem(QLabel *label, QDialogButtonBox *buttons, const QString &problem);

} // namespace sheet

} // namespace forkscope
