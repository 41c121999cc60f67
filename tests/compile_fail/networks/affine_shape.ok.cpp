#include <gradus/networks/operations.hpp>

constexpr auto z = [] {
    gradus::vector<double, 3> z;
    gradus::affine(z, gradus::matrix<double, 3, 4>(), gradus::vector<double, 4>(), z);
    return z;
}();
