#pragma once

#include "ui/panes/chain/ChainLayout.h"

#include <QtCore/QString>

namespace forkscope {

struct ChainPicture;

/// The words of the chain's picture: labels in it, tool tips, and texts for screen readers. Pure.
namespace words {

QString outputWord();
/// Returns the text in the place of the first stage of a chain without stages.
QString addWord();
/// Returns the text in the switch of a tapped wire.
QString tapWord();

/// Returns everything about a box in a few lines; empty while the box is not in the plan yet.
QString descriptionOf(const ChainPicture &picture, int box);

/// Returns the description of the current box with its place in the chain: "Stage 2 of 3: md5sum".
QString currentText(const ChainPicture &picture, int box);

/// Returns what is under the pointer; empty if nothing is.
QString tipAt(const ChainPicture &picture, const ChainPart &part);

/// Returns rich text for a tool tip that shows `text` literally, since a program's name may look
/// like markup.
QString asRichText(const QString &text);

} // namespace words

} // namespace forkscope
