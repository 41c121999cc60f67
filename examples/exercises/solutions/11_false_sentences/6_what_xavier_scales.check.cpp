namespace check_11_6 {
using letters = gradus::polynomial<"r", "c">;
constexpr gradus::rational_function<letters> r = letters::variable("r");
constexpr gradus::rational_function<letters> scale = letters::variable("c");
} // namespace check_11_6
static_assert(gradus::proved<gradus::equal(
                  check_11_6::r, your_answer_for_gradients(check_11_6::scale) * check_11_6::r)>);
static_assert(
    gradus::proved<gradus::equal(check_11_6::r* gradus::pown(check_11_6::scale, 3),
                                 your_answer_for_weights(check_11_6::scale) * check_11_6::r)>);
