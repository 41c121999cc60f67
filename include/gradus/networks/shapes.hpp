#pragma once

#include <gradus/core/hana.hpp>
#include <gradus/networks/matrix.hpp>

#include <cstddef>
#include <initializer_list>
#include <type_traits>
#include <utility>

namespace gradus {

/// Vectors whose sizes the compiler knows.
template <class... Vectors>
concept ConstantSizes = requires {
    std::integral_constant<std::size_t, (... + std::remove_reference_t<Vectors>::size())>{};
};

/// Layers are counted from 1 as in the book; layer 0 is the input. With these constants l − one
/// is again a constant where l is one, so that a tuple can be indexed with it.
inline constexpr boost::hana::size_t<0> zero{};
inline constexpr boost::hana::size_t<1> one{}; ///< 1, the number of the first layer, as a constant
/// The number of any layer as such a constant: net.W(layer_c<2>).
template <std::size_t Number>
inline constexpr boost::hana::size_t<Number> layer_c{};

/// Spelled so that the compiler's own message reads as a sentence:
/// `layer<2>::takes<20>::inputs_but_the_layer_before_gives<30>`.
template <std::size_t Number>
struct layer {
    /// `Inputs` is how many numbers layer `Number` takes.
    template <std::size_t Inputs>
    struct takes {
        /// `Outputs` is how many it is given: it does not compile unless that is `Inputs`.
        template <std::size_t Outputs>
        struct inputs_but_the_layer_before_gives {
            static_assert(Inputs == Outputs,
                          "a layer must take as many inputs as the layer before it gives; "
                          "layer 0 is the network's input");
            static constexpr bool fits = Inputs == Outputs;
        };
    };
};

namespace detail {

template <std::size_t First, std::size_t...>
inline constexpr std::size_t first = First;
template <std::size_t... Numbers>
inline constexpr std::size_t last = [] {
    constexpr std::size_t numbers[] = {Numbers...};
    return numbers[sizeof...(Numbers) - 1];
}();

/// A list in the place of a fold over many layers: Clang nests at most 256 expressions.
constexpr bool all_true(std::initializer_list<bool> list) {
    for (const bool condition : list)
        if (!condition) return false;
    return true;
}

} // namespace detail

/// How many numbers a layer takes and gives: in all or, where that depends on the length of a
/// sequence, in each step.
template <class Layer>
inline constexpr std::size_t taken_by = [] {
    if constexpr (requires { Layer::step_inputs; })
        return Layer::inputs == dynamic ? Layer::step_inputs : Layer::inputs;
    else
        return Layer::inputs;
}();
/// How many numbers a layer gives for a sample or, where that depends on a sequence's length, a
/// step.
template <class Layer>
inline constexpr std::size_t given_by = [] {
    if constexpr (requires { Layer::step_outputs; })
        return Layer::outputs == dynamic ? Layer::step_outputs : Layer::outputs;
    else
        return Layer::outputs;
}();

/// True if each layer takes what the one before it gives; a compile error that names the layer
/// and both numbers if not.
template <class... Layers>
inline constexpr bool shapes_fit = []<std::size_t... Index>(std::index_sequence<Index...>) {
    constexpr std::size_t given[] = {detail::first<taken_by<Layers>...>, given_by<Layers>...};
    constexpr bool gives_any[] = {(detail::first<Layers::inputs...> == dynamic),
                                  (Layers::outputs == dynamic)...};
    static_assert(detail::all_true({(Layers::inputs == dynamic) == gives_any[Index]...}),
                  "a layer that gives numbers for each step of a sequence of any length stands "
                  "before one that takes such a sequence: over_time or each_step");
    return detail::all_true({layer<Index + 1>::template takes<
        taken_by<Layers>>::template inputs_but_the_layer_before_gives<given[Index]>::fits...});
}(std::index_sequence_for<Layers...>{});

/// True if a network that takes Inputs numbers is given Given of them; a compile error if not.
template <std::size_t Inputs, std::size_t Given>
inline constexpr bool input_fits =
    layer<1>::template takes<Inputs>::template inputs_but_the_layer_before_gives<Given>::fits;

} // namespace gradus
