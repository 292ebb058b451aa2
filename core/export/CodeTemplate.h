#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>

#include <initializer_list>
#include <utility>

namespace forkscope {

/// The name of a slot, and what comes into its place.
using CodeSlot = std::pair<QByteArrayView, QByteArray>;

/// A text of code with `@name@` where something comes in. A slot that has a line to itself takes
/// any number of lines, each of which ends with a line feed and is indented as the slot is; with
/// none its own line is left out. Any other slot takes a part of a line. What comes in is taken as
/// it is, also where it looks like a slot. Each slot of the text must be among `values`.
QByteArray filled(QByteArrayView text, std::initializer_list<CodeSlot> values);

/// Lines, of which each that is not empty stands so many spaces further to the right.
QByteArray indented(const QByteArray &lines, qsizetype spaces = 4);

} // namespace forkscope
