#pragma once

#include <gradus/core/hana.hpp>
#include <gradus/networks/layers/layer.hpp>
#include <gradus/networks/shapes.hpp>

#include <cstddef>
#include <type_traits>
#include <utility>

namespace gradus {

/// The parameters of layers that are one layer, part by part.
template <Scalar T, class... Layers>
struct block_parameters {
    using scalar = T;
    static constexpr bool starts_at_zero =
        (gradus::starts_at_zero<typename Layers::template parameters<T>> && ...);

    boost::hana::tuple<typename Layers::template parameters<T>...> parts{};
    constexpr bool operator==(const block_parameters&) const = default;

    template <class Function, class... Parameters>
    static constexpr void for_each_array(const Function& f, Parameters&... p) {
        [&]<std::size_t... Part>(std::index_sequence<Part...>) {
            (of_part<Part>(f, p...), ...);
        }(std::index_sequence_for<Layers...>{});
    }

  private:
    template <std::size_t Part, class Function, class... Parameters>
    static constexpr void of_part(const Function& f, Parameters&... p) {
        using part = std::remove_cvref_t<
            decltype(std::declval<block_parameters&>().parts[boost::hana::size_c<Part>])>;
        part::for_each_array(
            [&](const array_name& name, auto&... arrays) { f(name.in_part(Part + 1), arrays...); },
            p.parts[boost::hana::size_c<Part>]...);
    }
};

/// What the parts remember; the last one's outputs and errors are the block's.
template <class Numbers, class... Layers>
struct block_trace {
    boost::hana::tuple<typename Layers::template trace<Numbers>...> parts{};
    constexpr bool operator==(const block_trace&) const = default;

    static constexpr auto& outputs(auto& seen) { return outputs_of(seen.parts[last]); }
    static constexpr auto& errors(auto& seen) { return errors_of(seen.parts[last]); }

  private:
    static constexpr auto last = boost::hana::size_c<sizeof...(Layers) - 1>;
};

/// Layers one after the other as one layer, of a network or of a residual path:
/// block(dense<30, 30>(identity), batch_normalisation<30>(), activate<30>(relu)).
/// Shapes: each takes what the one before it gives, or a compile error names both numbers.
template <class... Layers>
struct block_layer {
    static_assert(sizeof...(Layers) > 0, "a block has at least one layer");
    static_assert(shapes_fit<Layers...>);

    boost::hana::tuple<Layers...> parts;
    static constexpr std::size_t count = sizeof...(Layers);
    static constexpr std::size_t inputs = detail::first<Layers::inputs...>;
    static constexpr std::size_t outputs = detail::last<Layers::outputs...>;
    static constexpr bool mixes_samples = (gradus::mixes_samples<Layers> || ...);
    static constexpr bool draws = (gradus::draws<Layers> || ...);

    template <Scalar T>
    using parameters = block_parameters<T, Layers...>;
    template <class Numbers>
    using trace = block_trace<Numbers, Layers...>;

    constexpr void resize(auto& seen, const auto& p, std::size_t samples) const {
        forwards([&](auto k) { parts[k].resize(seen.parts[k], p.parts[k], samples); });
    }
    constexpr void forward(const auto& p, const auto& x, auto&& seen, const phase& now) const {
        forwards(
            [&](auto k) { parts[k].forward(p.parts[k], input(x, seen, k), seen.parts[k], now); });
    }
    constexpr void backward(const auto& p, const auto& x, auto&& seen, auto&& dC_dx) const {
        backwards([&](auto k) {
            if constexpr (k == boost::hana::size_c<0>)
                parts[k].backward(p.parts[k], x, seen.parts[k], dC_dx);
            else
                parts[k].backward(p.parts[k], input(x, seen, k), seen.parts[k],
                                  errors_of(seen.parts[k - boost::hana::size_c<1>]));
        });
    }
    constexpr void add_gradient(const auto& p, const auto& x, const auto& seen,
                                auto&& gradient) const {
        forwards([&](auto k) {
            parts[k].add_gradient(p.parts[k], input(x, seen, k), seen.parts[k], gradient.parts[k]);
        });
    }
    constexpr void remember(auto& p, const auto& seen) const {
        forwards([&](auto k) {
            if constexpr (requires { parts[k].remember(p.parts[k], seen.parts[k]); })
                parts[k].remember(p.parts[k], seen.parts[k]);
        });
    }

    constexpr void add_norms(const auto& x, const auto& seen, std::size_t s, auto& weights,
                             auto& others) const {
        forwards([&](auto k) {
            if constexpr (requires { parts[k].add_norms(x, seen.parts[k], s, weights, others); })
                parts[k].add_norms(input(x, seen, k), seen.parts[k], s, weights, others);
        });
    }

    /// f(part, its parameters) from the first part to the last.
    constexpr void for_each_part(const auto& f, auto& p) const {
        forwards([&](auto k) { f(parts[k], p.parts[k]); });
    }
    /// f(part, its input, its trace) for the last part.
    constexpr void with_last_part(const auto& f, const auto& x, const auto& seen) const {
        constexpr auto k = boost::hana::size_c<count - 1>;
        f(parts[k], input(x, seen, k), seen.parts[k]);
    }

  private:
    /// What part k takes.
    template <class Number>
    static constexpr const auto& input(const auto& x, const auto& seen, Number k) {
        if constexpr (Number::value == 0)
            return x;
        else
            return outputs_of(seen.parts[k - boost::hana::size_c<1>]);
    }

    template <class Function>
    static constexpr void forwards(const Function& f) {
        [&]<std::size_t... Part>(std::index_sequence<Part...>) {
            (f(boost::hana::size_c<Part>), ...);
        }(std::make_index_sequence<count>{});
    }
    template <class Function>
    static constexpr void backwards(const Function& f) {
        [&]<std::size_t... Part>(std::index_sequence<Part...>) {
            (f(boost::hana::size_c<count - 1 - Part>), ...);
        }(std::make_index_sequence<count>{});
    }
};

/// The layers, one after the other, as one. Each takes what the one before it gives, or it does not
/// compile.
template <class... Layers>
constexpr block_layer<Layers...> block(Layers... layers) {
    return {boost::hana::tuple<Layers...>{layers...}};
}

} // namespace gradus
