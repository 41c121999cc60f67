namespace check_8_2 {
using ring = gradus::polynomial<"w1", "x">;
using field = gradus::rational_function<ring>;
constexpr field offset = your_offset;
constexpr field right = gradus::identity_neuron(field(ring::variable("w1"))).offset;
static_assert(gradus::proved<gradus::equal(right, offset)>);
} // namespace check_8_2
