#pragma once

#include "core/base/Result.h"
#include "core/base/TargetFile.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace forkscope {

/// Returns as bytes what a file dialog of Qt returned. Such a dialog makes text of names, so what
/// is no UTF-8 comes back as another name; where that happened, returns the sentence that says so.
Result<QByteArray, QString> chosenPath(const QString &path);

/// Writes the whole file that was chosen in a file dialog of Qt. Returns what went wrong; empty if
/// nothing did.
[[nodiscard]] QString writeChosen(const QString &path, const ContentWriter &writer);
[[nodiscard]] QString writeChosen(const QString &path, const QByteArray &content);

} // namespace forkscope
