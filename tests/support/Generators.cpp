#include "tests/support/Generators.h"

template rc::Shrinkable<long double> rc::gen::detail::real<long double>(const rc::Random &, int);
template class rc::Gen<int>;
template class rc::Gen<qint64>;
template class rc::Gen<bool>;
template class rc::Gen<std::size_t>;
template class rc::Gen<std::vector<int>>;
template rc::Gen<int> rc::gen::inRange<int>(int, int);
template rc::Gen<qint64> rc::gen::inRange<qint64>(qint64, qint64);
template rc::Gen<std::size_t> rc::gen::inRange<std::size_t>(std::size_t, std::size_t);
template rc::Gen<std::vector<int>> rc::gen::container<std::vector<int>, int>(rc::Gen<int>);
template rc::Gen<std::vector<int>> rc::gen::container<std::vector<int>, int>(std::size_t,
                                                                             rc::Gen<int>);
