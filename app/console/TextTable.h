#pragma once

#include <QtCore/QList>
#include <QtCore/QStringList>

namespace forkscope {

enum class Align : quint8 { Left, Right };

/// How many places of a terminal's line a text takes: Hangul and other wide characters take two.
/// Pure.
qsizetype placesOf(const QString &text);

/// Rows of as many cells as there are columns, in lines whose cells stand below each other. Pure.
QString textTable(const QList<QStringList> &rows, const QList<Align> &columns);

/// Text in lines of at most `width` places, broken at blanks. Pure.
QString wrapped(const QString &text, int width);

} // namespace forkscope
