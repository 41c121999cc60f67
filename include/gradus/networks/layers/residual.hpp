#pragma once

#include <gradus/networks/layers/activate.hpp>
#include <gradus/networks/layers/block.hpp>

#include <cstddef>

namespace gradus {

/// Spelled so that the compiler's own message reads as a sentence:
/// `residual_path_takes<30>::numbers_but_gives<20>`.
template <std::size_t Inputs>
struct residual_path_takes {
    /// `Outputs` is what the path gives: it does not compile unless that is `Inputs`.
    template <std::size_t Outputs>
    struct numbers_but_gives {
        static_assert(Inputs == Outputs,
                      "a residual path is added to its input: it must give as many numbers as it "
                      "takes");
        static constexpr bool fits = Inputs == Outputs;
    };
};

/// What the path remembers, beside the outputs and the errors.
template <class Numbers, class Path>
struct residual_trace : output_trace<Numbers, Path::outputs> {
    typename Path::template trace<Numbers> path{};
    constexpr bool operator==(const residual_trace&) const = default;
};

/// a = x + F(x), where F are some layers one after the other: residual(dense<30, 30>(tanh)). So
/// ∂a/∂x = 1 + ∂F/∂x, which is small only where ∂F/∂x is near −1.
/// Shapes: F gives as many numbers as it takes, or a compile error names both.
/// Source: K. He et al., Identity mappings in deep residual networks (2016), eq. 1 and 2; what is
/// proved of it: theory/theorems/residual.hpp.
template <class Path>
struct residual_layer {
    static_assert(
        residual_path_takes<Path::inputs>::template numbers_but_gives<Path::outputs>::fits);

    Path path; ///< F
    static constexpr std::size_t inputs = Path::inputs;
    static constexpr std::size_t outputs = Path::outputs;
    static constexpr bool mixes_samples = Path::mixes_samples;
    static constexpr bool draws = Path::draws;

    template <Scalar T>
    using parameters = typename Path::template parameters<T>;
    template <class Numbers>
    using trace = residual_trace<Numbers, Path>;

    constexpr void resize(auto& seen, const auto& p, std::size_t count) const {
        path.resize(seen.path, p, count);
        gradus::resize(seen.a, outputs, count);
        gradus::resize(seen.delta, outputs, count);
    }
    constexpr void forward(const auto& p, const auto& x, auto&& seen, const phase& now) const {
        path.forward(p, x, seen.path, now);
        for_each_number(seen.a, [&](std::size_t s, std::size_t i, auto& a) {
            a = at_sample(x, s)[i] + at_sample(outputs_of(seen.path), s)[i];
        });
    }
    /// ∂C/∂x = ∂C/∂a + (∂F/∂x)ᵀ ∂C/∂a.
    constexpr void backward(const auto& p, const auto& x, auto&& seen, auto&& dC_dx) const {
        copy(errors_of(seen.path), seen.delta);
        path.backward(p, x, seen.path, dC_dx);
        if constexpr (requires { at_sample(dC_dx, 0); })
            for_each_number(dC_dx, [&](std::size_t s, std::size_t i, auto& error) {
                error = error + at_sample(seen.delta, s)[i];
            });
    }
    constexpr void add_gradient(const auto& p, const auto& x, const auto& seen,
                                auto&& gradient) const {
        path.add_gradient(p, x, seen.path, gradient);
    }
    constexpr void add_norms(const auto& x, const auto& seen, std::size_t s, auto& weights,
                             auto& others) const {
        path.add_norms(x, seen.path, s, weights, others);
    }
    constexpr void remember(auto& p, const auto& seen) const { path.remember(p, seen.path); }
    constexpr void for_each_part(const auto& f, auto& p) const { path.for_each_part(f, p); }
    constexpr void with_last_part(const auto& f, const auto& x, const auto& seen) const {
        path.with_last_part(f, x, seen.path);
    }
};

/// a = x + F(x), with F = `layers` one after the other, which gives as many numbers as it takes, or
/// does not compile. residual(dense<30, 30>(tanh))
template <class... Layers>
constexpr residual_layer<block_layer<Layers...>> residual(Layers... layers) {
    return {block(layers...)};
}

} // namespace gradus
