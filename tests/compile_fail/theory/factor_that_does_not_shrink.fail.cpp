// expect-error: too close to the end of the format to decide|domain_error|the factor must lie
// between 0 and 1
#include <gradus/theory/underflow_depth.hpp>

constexpr auto depth = gradus::underflow_depth(1, gradus::binary64);
