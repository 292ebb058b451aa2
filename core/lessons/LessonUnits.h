#pragma once

#include "core/lessons/Language.h"

#include <QtCore/QStringList>

namespace forkscope {

/// The units that a lesson's numbers may have.
QStringList lessonUnits();

/// A unit as it is written behind a number: "bytes", "바이트". What is not known stays as it is.
QString unitText(const QString &unit, Language language);

/// A number of a lesson with its unit, and without the digits that mean nothing: "0.107 s", "1
/// byte", "16개".
QString numberText(double number, const QString &unit, Language language);

} // namespace forkscope
