#pragma once

#include <QtCore/QString>

namespace forkscope {

/// Returns the text of a command or label without its mnemonic: "&Run" and "실행(&R)" become "Run"
/// and "실행". A doubled ampersand becomes a single one.
QString withoutMnemonic(const QString &text);

} // namespace forkscope
