#pragma once

#include <QtCore/QString>

class QColor;
class QLabel;
class QWidget;

namespace forkscope {

/// A label that breaks its lines, but not between a number and its unit, and never widens what it
/// is in.
QLabel *lessonLabel(const QString &text, QWidget *parent);
QLabel *boldLabel(const QString &text, QWidget *parent);
/// Words that are less important.
QLabel *smallLabel(const QString &text, QWidget *parent);
/// A label whose text can be selected paints with another role of the palette than others: both.
void setInk(QLabel *label, const QColor &ink);

} // namespace forkscope
