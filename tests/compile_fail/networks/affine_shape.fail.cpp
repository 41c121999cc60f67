// expect-error-within 12: matrix_of<3, 4>::takes<4>::numbers_and_gives<2>
// expect-error-within 12: a weight matrix of rows x columns takes a number for each column and
// gives one for each row
#include <gradus/networks/operations.hpp>

constexpr auto z = [] {
    gradus::vector<double, 2> z;
    gradus::affine(z, gradus::matrix<double, 3, 4>(), gradus::vector<double, 4>(), z);
    return z;
}();
