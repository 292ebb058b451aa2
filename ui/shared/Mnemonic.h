#pragma once

#include <QtCore/QString>

namespace forkscope {

/// The text of a command or a label without the mark of its key: "&Run" and "실행(&R)" become "Run"
/// and "실행". A doubled ampersand stands for one.
QString withoutMnemonic(const QString &text);

} // namespace forkscope
