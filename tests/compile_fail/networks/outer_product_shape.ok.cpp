#include <gradus/networks/operations.hpp>

constexpr auto W = [] {
    gradus::matrix<double, 3, 4> W;
    gradus::add_outer_product(W, gradus::vector<double, 3>(), gradus::vector<double, 4>());
    return W;
}();
