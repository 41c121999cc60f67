// expect-error-within 12: matrix_of<3, 4>::takes<2>::numbers_and_gives<3>
// expect-error-within 12: a weight matrix of rows x columns takes a number for each column and
// gives one for each row
#include <gradus/networks/operations.hpp>

constexpr auto W = [] {
    gradus::matrix<double, 3, 4> W;
    gradus::add_outer_product(W, gradus::vector<double, 3>(), gradus::vector<double, 2>());
    return W;
}();
