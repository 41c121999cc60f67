// expect-error-within 12: matrix_of<3, 4>::takes<4>::numbers_and_gives<5>
// expect-error-within 12: a weight matrix of rows x columns takes a number for each column and
// gives one for each row
#include <gradus/networks/operations.hpp>

constexpr auto x = [] {
    gradus::vector<double, 4> x;
    gradus::transposed_product(x, gradus::matrix<double, 3, 4>(), gradus::vector<double, 5>());
    return x;
}();
