// expect-error-within 12: a layer has inputs, outputs, parameters, trace, resize, forward,
// backward and add_gradient
#include <gradus/activations/identity.hpp>
#include <gradus/networks.hpp>

struct doubling_layer {
    static constexpr std::size_t inputs = 2;
    static constexpr std::size_t outputs = 2;
    template <gradus::Scalar T>
    using parameters = gradus::no_parameters<T>;
    template <class Numbers>
    using trace = gradus::output_trace<Numbers, 2>;

    void resize(auto& seen, const auto&, std::size_t count) const {
        gradus::resize(seen.a, 2, count);
        gradus::resize(seen.delta, 2, count);
    }
    void forward(const auto&, const auto& x, auto& seen, const gradus::phase&) const {
        for_each_number(seen.a, [&](auto s, auto i, auto& a) { a = 2 * at_sample(x, s)[i]; });
    }
    void backward(const auto&, const auto&, auto& seen, auto&& dC_dx) const {
        for_each_number(seen.delta, [&](auto, auto, auto& delta) { delta = 2 * delta; });
        copy(dC_dx, seen.delta);
    }
};

auto net = gradus::make_network<double>(doubling_layer{}, gradus::dense<2, 1>(gradus::identity));
