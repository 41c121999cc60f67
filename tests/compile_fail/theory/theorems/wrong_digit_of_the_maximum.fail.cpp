// expect-error: this statement is false: on shown::range the function takes shown::values
#include <gradus/theory/theorems/width_maximum_digits.hpp>

using namespace gradus;

static_assert(certified<theorems::width_maximum::z_lies_between(
                  "1.5434046384182084479587097400533155536978837648", "1.5434046384182084480")>);
