#pragma once

#include <gradus/training/diagnosis/divergence.hpp>
#include <gradus/training/diagnosis/text.hpp>

#include <cstddef>
#include <string>

namespace gradus {

namespace detail {

/// "nan", "inf" or "-inf" for what is not finite; a NaN has no sign.
inline std::string not_finite_text(double x) {
    if (is_nan(x)) return "nan";
    const bool negative =
        (numbers::elementary::to_bits(x) & numbers::elementary::float_layout<double>::sign) != 0;
    return negative ? "-inf" : "inf";
}

/// W(4, 17), b(4)
inline std::string element(const std::string& name, std::size_t row) {
    return name + '(' + std::to_string(row) + ')';
}
inline std::string element(const std::string& name, std::size_t row, std::size_t column) {
    return name + '(' + std::to_string(row) + ", " + std::to_string(column) + ')';
}

inline std::string sentence(const divergence& what, bool before_any_step) {
    using place = divergence::place;
    const std::string of_layer = " of layer " + std::to_string(what.layer);
    const std::string at_sample = " at sample " + std::to_string(what.sample);
    const std::string advice =
        before_any_step
            ? ": no step has been taken yet; smaller initial weights or inputs may help"
            : ": the training diverged; a smaller learning rate or gradient clipping may help";
    const std::string finite = before_any_step ? "not finite" : "no longer finite";
    const auto said = [&](const std::string& quantity, const std::string& symbol) {
        return quantity + ' ' + finite + " (" + symbol + " is " + not_finite_text(what.value) + ')'
               + advice;
    };
    // "U(5, 2) of gate f of step 17", or what a layer without gates and steps calls it.
    const auto symbol = [&](const std::string& before, const char* usual, bool has_column) {
        const std::string name = before + std::string(what.part.empty() ? usual : what.part);
        std::string text =
            has_column ? element(name, what.row, what.column) : element(name, what.row);
        if (!what.gate.empty()) text += " of gate " + std::string(what.gate);
        return text;
    };
    const std::string of_step = what.step == 0 ? "" : " of step " + std::to_string(what.step);
    const std::string going_back = what.step == 0
                                       ? ""
                                       : ", whose errors are not finite from step "
                                             + std::to_string(what.step) + at_sample + " back,";
    const auto with_largest_weight = [&](const std::string& cost) {
        return what.layer == 0 ? cost + advice
                               : cost + ", and the largest weight is "
                                     + element("W", what.row, what.column) + of_layer + advice;
    };
    switch (what.where) {
    case place::weight:
        return said("the weights" + of_layer + " are", symbol("", "W", true));
    case place::bias:
        return said("the biases" + of_layer + " are", symbol("", "b", false));
    case place::weight_gradient:
        return said("the gradient of the weights" + of_layer + going_back + " is",
                    symbol("dC/d", "W", true));
    case place::bias_gradient:
        return said("the gradient of the biases" + of_layer + going_back + " is",
                    symbol("dC/d", "b", false));
    case place::cost:
        return with_largest_weight("the cost is " + finite + " (it is "
                                   + not_finite_text(what.value) + ')');
    case place::cost_growth:
        return with_largest_weight("the cost is " + factor(what.value)
                                   + " times that of the start");
    case place::activation:
    default:
        break;
    }
    if (what.layer > 0)
        return said("the activations" + of_layer + at_sample + " are",
                    symbol("", "a", false) + of_step);
    return "the input" + at_sample + " is not finite (" + element("x", what.row) + of_step + " is "
           + not_finite_text(what.value) + "): the data are at fault, not the training";
}

} // namespace detail

/// One sentence: "the weights of layer 2 are no longer finite (W(4, 17) is nan): the training
/// diverged; a smaller learning rate or gradient clipping may help". Of a layer over time it names
/// the step and the gate: "… (z(5) of gate f of step 17 is nan)".
inline std::string sentence(const divergence& what) { return detail::sentence(what, false); }

/// "epoch 3: …"; in epoch 0, before any step, it is the start that is at fault.
inline std::string sentence(const divergence& what, std::size_t epoch) {
    return "epoch " + std::to_string(epoch) + ": " + detail::sentence(what, epoch == 0);
}

} // namespace gradus
