namespace check_10_1 {
using letters = gradus::polynomial<"n", "v", "q">;
constexpr auto n = letters::variable("n");
constexpr auto v = letters::variable("v");
constexpr auto q = letters::variable("q");
constexpr auto of_a_term = v * q;
} // namespace check_10_1
static_assert(exercise::formula<3>(your_sum));
// From 0 on by induction: it is n·v·q.
static_assert(gradus::proved<
              gradus::equal(your_sum(check_10_1::letters(0), check_10_1::v, check_10_1::q), 0)>);
static_assert(
    gradus::proved<gradus::equal(your_sum(check_10_1::n + 1, check_10_1::v, check_10_1::q)
                                     - your_sum(check_10_1::n, check_10_1::v, check_10_1::q),
                                 check_10_1::of_a_term)>);
