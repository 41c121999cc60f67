namespace check_13_5 {
template <class Activation>
constexpr bool of_the_library = gradus::every_activation([](const auto&... known) {
    return (std::is_same_v<Activation, std::remove_cvref_t<decltype(known)>> || ...);
});
template <class>
constexpr bool is_chain = false;
template <class... Activations>
constexpr bool is_chain<gradus::chain<double, Activations...>> =
    (of_the_library<Activations> && ...)
    && !(std::is_same_v<Activations, gradus::identity_activation> && ...)
    && sizeof...(Activations) >= 6;
} // namespace check_13_5
static_assert(check_13_5::is_chain<std::remove_cvref_t<decltype(your_chain)>>,
              "make_chain of at least six neurons, with activations of the library, not all of "
              "them identity, and with w and b such as 1.0");
namespace check_13_5 {
constexpr auto size_of_ratio = [](const gradus::interval<double>& x) {
    gradus::interval<double> input = x;
    gradus::interval<double> product = 1;
    gradus::interval<double> slope;
    bool is_first = true;
    boost::hana::for_each(your_chain.neurons, [&](const auto& one) {
        if (!is_first) product = product * slope * one.w;
        const auto z = one.w * input + one.b;
        input = one.activation(z);
        slope = one.activation.derivative(z);
        is_first = false;
    });
    return gradus::abs(product);
};
} // namespace check_13_5
static_assert(gradus::certified<gradus::prove_at_most(check_13_5::size_of_ratio, 10, {0, 1})>);
static_assert(gradus::certified<gradus::prove_at_least(check_13_5::size_of_ratio, 0.1, {0, 1})>);
