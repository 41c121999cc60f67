#pragma once

#include <gradus/networks/proofs/cost_surface.hpp>
#include <gradus/numbers/integer.hpp>
#include <gradus/theory/proof/certificate.hpp>
#include <gradus/theory/proof/inertia.hpp>
#include <gradus/theory/proof/krawczyk.hpp>
#include <gradus/theory/proof/pivots.hpp>

#include <cstddef>
#include <utility>
#include <vector>

namespace gradus {

/// A cost surface and a box of networks, of which something is to be proved.
template <class Surface, class Boxes>
struct part_of_surface {
    Surface surface;
    Boxes boxes;
};
template <class Surface, class Boxes>
part_of_surface(Surface, Boxes) -> part_of_surface<Surface, Boxes>;

namespace detail {

/// In one row, so that it can be a constant.
template <std::size_t Count, class Network, class Parameters>
constexpr auto in_a_row(const Network& net, const Parameters& parameters) {
    vector<interval<double>, Count> row;
    std::size_t next = 0;
    for_each_named_number(
        net, [&](const array_name&, const interval<double>& x) { row[next++] = x; }, parameters);
    return row;
}

/// ∂²C/∂p_i∂p_k over the whole box, from its columns. A second derivative is symmetric: what one
/// triangle encloses, the other does.
template <class Columns>
constexpr std::vector<interval<double>> symmetric(const Columns& columns, std::size_t n) {
    std::vector<interval<double>> H(n * n, interval<double>(0));
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t k = 0; k < n; ++k) {
            const interval<double>& here = columns[k][i];
            const interval<double> both = intersection(here, columns[i][k]);
            H[i * n + k] = interval<double>::enclosure(
                both.lower_bits(), both.upper_bits(),
                numbers::weaker(here.decoration(), columns[i][k].decoration()));
        }
    return H;
}

/// Whether as many curvatures as `expected` are below 0, and all others above.
constexpr certificate curvatures_of(const std::vector<interval<double>>& H, std::size_t n,
                                    int expected) {
    const inertia found = inertia_of(H, n);
    return {!found.is_certain            ? outcome::too_close
            : found.negative == expected ? outcome::proved
                                         : outcome::refuted,
            found.negative,
            0,
            found.pivot,
            expected,
            subject::curvatures};
}

/// The box in a row, ∇C in its middle and over all of it, and ∂²C/∂p_i∂p_k: all that is asked.
template <class Box, class Gradient, class Columns>
constexpr certificate critical_point(const Box& X, const Gradient& in_the_middle,
                                     const Gradient& everywhere, const Columns& columns,
                                     std::size_t n, int expected) {
    std::vector<interval<double>> box, at_middle;
    for (std::size_t i = 0; i < n; ++i) {
        box.push_back(X[i]);
        at_middle.push_back(in_the_middle[i]);
    }
    const auto H = symmetric(columns, n);
    const certificate zero = prove_unique_zero_in_box(box, at_middle, H);
    if (zero.how == outcome::too_close)
        for (std::size_t i = 0; i < n; ++i)
            if (certainly_not_equal(everywhere[i], 0))
                return {outcome::refuted,    static_cast<int>(i) + 1, X[i], everywhere[i], 0,
                        subject::zero_in_box};
    return zero.how == outcome::proved ? curvatures_of(H, n, expected) : zero;
}

// The parts of a proof, each a constant of its own: Clang allows 1,048,576 steps for one.
template <auto Part>
inline constexpr auto part = Part();
template <auto Part>
inline constexpr std::size_t parameters_in = count_parameters(part<Part>.boxes);
template <auto Part>
inline constexpr auto box_row =
    in_a_row<parameters_in<Part>>(part<Part>.boxes, part<Part>.boxes.parameters);
template <auto Part>
inline constexpr auto middle_row = in_a_row<parameters_in<Part>>(
    part<Part>.boxes, part<Part>.surface.gradient(middle_of(part<Part>.boxes)));
template <auto Part>
inline constexpr auto gradient_row =
    in_a_row<parameters_in<Part>>(part<Part>.boxes, part<Part>.surface.gradient(part<Part>.boxes));
template <auto Part, std::size_t K>
inline constexpr auto column_row = in_a_row<parameters_in<Part>>(
    part<Part>.boxes, curvature_column(part<Part>.surface, part<Part>.boxes, K));

template <auto Part, std::size_t... K>
constexpr certificate critical_point(int negative, std::index_sequence<K...>) {
    const vector<interval<double>, sizeof...(K)> columns[] = {column_row<Part, K>...};
    return critical_point(box_row<Part>, middle_row<Part>, gradient_row<Part>, columns,
                          sizeof...(K), negative);
}

} // namespace detail

namespace shown {

/// How many directions of negative curvature the certificate found.
template <int Number>
struct curvatures_below_zero {};

/// The certificate of `prove_critical_point` as an error prints it: `Number` found, `Bound`
/// claimed, `Pivot` the one that decided. It does not compile unless it is proved.
template <outcome How, class Number, class Bound, class Pivot>
struct proof_of_curvatures {
    static_assert(How != outcome::refuted,
                  "gradus: this statement is false: in the box the cost has "
                  "shown::curvatures_below_zero, and not as many as shown::bound says: a minimum "
                  "has none, a saddle some");
    static_assert(How != outcome::too_close,
                  "gradus: this statement is undecided: shown::pivot of the second derivative may "
                  "be 0 in the box; a smaller box may decide it, and where the curvature is 0 "
                  "nothing does");
    static constexpr bool holds = How == outcome::proved;
};

template <certificate Made>
struct certificate_about<subject::curvatures, Made>
    : proof_of_curvatures<Made.how, curvatures_below_zero<Made.boxes>, bound_of<Made>,
                          pivot_of<Made>> {};

} // namespace shown

/// In a box of networks there is one at which ∇C = 0, and no other; there C has so many directions
/// of negative curvature, and in all that are orthogonal to some of these, as many as are left, a
/// positive one: a strict local minimum if there is none, a saddle if there are some. Existence
/// and uniqueness by Krawczyk's operator in all parameters, the curvatures by the signs of the
/// pivots LDLᵀ of the enclosed second derivative. Where ∇C and ∂∇C/∂p enclose nothing,
/// `domain_lost`. `Part` is a function without arguments that gives a part_of_surface.
template <auto Part>
constexpr certificate prove_critical_point(numbers::integer<int> negative_curvatures) {
    return detail::critical_point<Part>(negative_curvatures,
                                        std::make_index_sequence<detail::parameters_in<Part>>{});
}
/// ∇C = 0 at exactly one network of the box, and every curvature there is positive: a strict local
/// minimum. Errors and certificate as those of `prove_critical_point`.
template <auto Part>
constexpr certificate prove_minimum() {
    return prove_critical_point<Part>(0);
}

/// The same of what is known at run time only.
template <class Surface, class Boxes>
constexpr certificate prove_critical_point(const part_of_surface<Surface, Boxes>& part,
                                           int negative_curvatures) {
    const auto& [surface, boxes] = part;
    const std::size_t n = count_parameters(boxes);
    std::vector<std::vector<interval<double>>> columns;
    for (std::size_t k = 0; k < n; ++k)
        columns.push_back(numbers_of(boxes, curvature_column(surface, boxes, k)));
    return detail::critical_point(
        numbers_of(boxes, boxes.parameters), numbers_of(boxes, surface.gradient(middle_of(boxes))),
        numbers_of(boxes, surface.gradient(boxes)), columns, n, negative_curvatures);
}

} // namespace gradus
