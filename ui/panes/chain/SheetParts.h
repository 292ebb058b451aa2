#pragma once

#include <QtCore/QString>

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QWidget;

namespace forkscope {

/// Widgets and functions that the sheets share.
namespace sheet {

/// Returns a label for less important text, which wraps.
QLabel *makeHint(const QString &text, QWidget *parent);

/// Returns a field in the fixed font, without the usual limit of 32 767 characters.
QLineEdit *makeField(const QString &text, const QString &accessibleName, QWidget *parent);

/// Whether a text is a hint or an error; say() shows it in the matching colour.
enum class Tone { Hint, Wrong };
void say(QLabel *label, const QString &text, Tone tone);

/// Shows `problem` and disables OK; enables OK if it is empty.
void showProblem(QLabel *label, QDialogButtonBox *buttons, const QString &problem);

} // namespace sheet

} // namespace forkscope
