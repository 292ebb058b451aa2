#pragma once

#include <QtCore/QString>

class QColor;
class QLabel;
class QWidget;

namespace forkscope {

/// Returns a label that breaks its lines, but not between a number and its unit, and that never
/// widens its parent.
QLabel *lessonLabel(const QString &text, QWidget *parent);
QLabel *boldLabel(const QString &text, QWidget *parent);
/// Returns a label for less important words.
QLabel *smallLabel(const QString &text, QWidget *parent);
/// Sets both palette roles for text, since a label with selectable text uses another role than
/// other labels.
void setInk(QLabel *label, const QColor &ink);

} // namespace forkscope
