static_assert(exercise::formula<1>(your_sigmoid));
namespace check_5_2 {
using letter = gradus::polynomial<"E">;
constexpr gradus::rational_function<letter> E = letter::variable("E");
static_assert(gradus::proved<gradus::equal(E / (1 + E), your_sigmoid(E))>);
constexpr auto by_E = [](const auto& x) { return your_sigmoid(x); };
static_assert(gradus::certified<gradus::prove_at_most(by_E, 0.76, {1, 3}, 1)>);
static_assert(gradus::certified<gradus::prove_at_least(by_E, 0.49, {1, 3}, 1)>);
} // namespace check_5_2
