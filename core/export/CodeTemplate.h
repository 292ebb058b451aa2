#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>

#include <initializer_list>
#include <utility>

namespace forkscope {

/// The name of a slot, and the text to put there.
using CodeSlot = std::pair<QByteArrayView, QByteArray>;

/// Returns a text of code in which each slot `@name@` is filled. A slot on a line of its own takes
/// any number of lines, which must each end with a line feed and are indented like the slot; with
/// none, its line is left out. Any other slot takes part of a line. Filled-in text is not searched
/// for slots. `values` must have each slot of the text.
QByteArray filled(QByteArrayView text, std::initializer_list<CodeSlot> values);

/// Returns the lines with each one that is not empty indented by `spaces`.
QByteArray indented(const QByteArray &lines, qsizetype spaces = 4);

} // namespace forkscope
