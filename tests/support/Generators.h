#pragma once

#include <rapidcheck.h>

#include <QtCore/QtGlobal>

#include <vector>

// The generators that most properties draw from, compiled once in the library of runs and not in
// every test.

// RapidCheck itself does so for float and double.
extern template rc::Shrinkable<long double> rc::gen::detail::real<long double>(const rc::Random &,
                                                                               int);
extern template class rc::Gen<int>;
extern template class rc::Gen<qint64>;
extern template class rc::Gen<bool>;
extern template class rc::Gen<std::size_t>;
extern template class rc::Gen<std::vector<int>>;
extern template rc::Gen<int> rc::gen::inRange<int>(int, int);
extern template rc::Gen<qint64> rc::gen::inRange<qint64>(qint64, qint64);
extern template rc::Gen<std::size_t> rc::gen::inRange<std::size_t>(std::size_t, std::size_t);
extern template rc::Gen<std::vector<int>> rc::gen::container<std::vector<int>, int>(rc::Gen<int>);
extern template rc::Gen<std::vector<int>> rc::gen::container<std::vector<int>, int>(std::size_t,
                                                                                    rc::Gen<int>);
