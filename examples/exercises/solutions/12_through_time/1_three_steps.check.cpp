namespace check_12_1 {
using ring = gradus::polynomial<"w", "s1", "s2", "s3">;
constexpr ring w = ring::variable("w");
constexpr ring right =
    gradus::pown(w, 3) * ring::variable("s1") * ring::variable("s2") * ring::variable("s3");
constexpr ring gradient = your_gradient;
static_assert(gradus::proved<gradus::equal(right, gradient)>);
} // namespace check_12_1
