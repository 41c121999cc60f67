namespace check_7_4 {
using ring = gradus::polynomial<"q", "v">;
constexpr ring q = ring::variable("q"), v = ring::variable("v");
constexpr ring square_of_q = 1 - 4 * v;
constexpr gradus::rewriting root{gradus::sqr(q) - square_of_q};
constexpr ring lower = (1 - q) / 2, upper = (1 + q) / 2;
constexpr ring both = lower * upper;
constexpr ring sum = your_sum;
constexpr ring product = your_product;
static_assert(gradus::proved<gradus::equal(lower + upper, sum)>);
static_assert(gradus::proved<gradus::equal(root.normal_form(both), product)>,
              "the product is to be written without q");
} // namespace check_7_4
