#pragma once

#include "core/lessons/Language.h"

#include <QtCore/QStringList>

namespace forkscope {

/// Returns the units that a lesson's numbers may have.
QStringList lessonUnits();

/// Returns a unit as it is written behind a number: "bytes", "바이트". Unknown units stay
/// unchanged.
QString unitText(const QString &unit, Language language);

/// Returns a number of a lesson with its unit, rounded to the digits that mean something: "0.107
/// s", "1 byte", "16개".
QString numberText(double number, const QString &unit, Language language);

} // namespace forkscope
