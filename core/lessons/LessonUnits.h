#pragma once

#include "core/lessons/Language.h"

#include <QtCore/QStringList>

namespace forkscope {

/// The units that a lesson's numbers may have.
QStringList lessonUnits();

/// A unit as it is written behind a number: "bytes", "바이트". What is not known stays as it is.
QString unitText(const QString &unit, Language language);

} // namespace forkscope
