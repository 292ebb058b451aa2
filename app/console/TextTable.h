#pragma once

#include <QtCore/QList>
#include <QtCore/QStringList>

namespace forkscope {

/// The most characters in a line of text.
inline constexpr int lineWidth = 79;

enum class Align : quint8 { Left, Right };

/// Returns how many terminal columns a text takes: Hangul and other wide characters take two. Pure.
qsizetype placesOf(const QString &text);

/// Returns rows as lines of text, with the cells of each column below each other. Each row must
/// have as many cells as there are columns. Pure.
QString textTable(const QList<QStringList> &rows, const QList<Align> &columns);

/// Returns text in lines of at most `width` terminal columns, broken at blanks. Pure.
QString wrapped(const QString &text, int width);

} // namespace forkscope
