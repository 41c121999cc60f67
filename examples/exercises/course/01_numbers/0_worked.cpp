#include "exercise.hpp"

// Worked example: what does a neuron put out?
//
// A neuron with the weight w, the bias b and the input x forms z = wx + b and puts out a = σ(z),
// where σ(z) = 1/(1 + e^(−z)). Here w = 3, x = ½ and b = −1, so z = 3·½ − 1 = ½.
//
// A static_assert is a statement. If it is true nothing happens; if it is false the file does not
// compile. proved<equal(left, right)> is such a statement; when it is false it shows both sides.
// A fraction is written rational(1, 2): in C++, 1/2 divides two integers and is 0.

using gradus::equal, gradus::proved, gradus::rational;

constexpr auto w = rational(3);
constexpr auto x = rational(1, 2);
constexpr auto b = rational(-1);

static_assert(proved<equal(w* x + b, rational(1, 2))>);

// σ itself needs e, so its value is rounded to a double, about 16 digits.
static_assert(gradus::sigmoid(0.0) == 0.5);
static_assert(gradus::sigmoid(0.5) > 0.622 && gradus::sigmoid(0.5) < 0.623);

// The exercises have a blank where an answer is to stand. Replace it and save the file.
