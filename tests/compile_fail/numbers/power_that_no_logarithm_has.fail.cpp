// expect-error: private
#include <gradus/numbers/logarithmic.hpp>
#include <gradus/numbers/rational.hpp>

using number = gradus::logarithmic<gradus::rational>;

constexpr number x(0, -2);
