// A user of the installed library: it builds when the headers are found and the standard is C++20.
#include <gradus.hpp>

#include <cstdio>

static_assert(gradus::sigmoid.derivative(0.0) == 0.25);

int main() { std::puts("gradus"); }
