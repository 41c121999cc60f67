#include <gradus/networks/operations.hpp>

constexpr auto x = [] {
    gradus::vector<double, 4> x;
    gradus::transposed_product(x, gradus::matrix<double, 3, 4>(), gradus::vector<double, 3>());
    return x;
}();
