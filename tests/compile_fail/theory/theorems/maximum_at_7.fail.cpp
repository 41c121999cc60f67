// expect-error: this statement is false: on shown::range the function takes shown::values
#include <gradus/theory/interval_width.hpp>
#include <gradus/theory/proof.hpp>

using namespace gradus;
using box = interval<double>;

constexpr auto width_of = [](const auto& w) { return interval_width(w); };

static_assert(certified<prove_at_most(width_of, width_of(box(7)), box(6, 8))>);
