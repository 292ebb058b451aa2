#pragma once

#include "ui/panes/chain/ChainLayout.h"

#include <QtCore/QString>

namespace forkscope {

struct ChainPicture;

/// What the chain's picture says in words: what is painted in it that is no content, under the
/// pointer, and to screen readers. Pure.
namespace words {

QString outputWord();
/// In the place of the first stage where there is none.
QString addWord();
/// In the switch of a tapped wire.
QString tapWord();

/// All that is to be said of a box, in a few lines; empty while it is not in the plan yet.
QString descriptionOf(const ChainPicture &picture, int box);

/// The same of the current one, with its place in the chain: "Stage 2 of 3: md5sum".
QString currentText(const ChainPicture &picture, int box);

/// What is under the pointer; empty where there is nothing.
QString tipAt(const ChainPicture &picture, const ChainPart &part);

/// A text for a tool tip that says just this: a program's name may look like markup.
QString asRichText(const QString &text);

} // namespace words

} // namespace forkscope
