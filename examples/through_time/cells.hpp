#pragma once

#include <gradus/activations.hpp>
#include <gradus/networks.hpp>
#include <gradus/numbers/random.hpp>
#include <gradus/training/initialisers.hpp>

#include <cstddef>

/// The recurrent networks that are compared: one cell of 16 units and a dense layer that reads its
/// last state.
namespace through_time {

inline constexpr std::size_t units = 16;

struct cell_choice {
    enum class kind { tanh, irnn, lstm, gru };
    const char* name;
    kind is;
    double forget_bias = 0;     ///< of an LSTM
    bool is_orthogonal = false; ///< U, or each gate's
};

inline constexpr cell_choice tanh_cell{"tanh", cell_choice::kind::tanh};
inline constexpr cell_choice irnn{"IRNN", cell_choice::kind::irnn};
inline constexpr cell_choice lstm_0{"LSTM, b_f = 0", cell_choice::kind::lstm, 0};
inline constexpr cell_choice lstm_1{"LSTM, b_f = 1", cell_choice::kind::lstm, 1};
inline constexpr cell_choice lstm_3{"LSTM, b_f = 3", cell_choice::kind::lstm, 3};
inline constexpr cell_choice gru_cell{"GRU", cell_choice::kind::gru};
inline constexpr cell_choice orthogonal_tanh{"tanh, UᵀU = I", cell_choice::kind::tanh, 0, true};
inline constexpr cell_choice orthogonal_gru{"GRU, UᵀU = I", cell_choice::kind::gru, 0, true};
inline constexpr cell_choice every_cell[] = {tanh_cell, irnn,     lstm_0,          lstm_1,
                                             lstm_3,    gru_cell, orthogonal_tanh, orthogonal_gru};

/// Draws a network's weights as torch.nn does; then what is special about the cell.
template <class Network>
void draw(Network& net, const cell_choice& choice, gradus::random_generator& random) {
    gradus::initialise_as_torch(net, random);
    if (choice.is == cell_choice::kind::lstm) gradus::set_forget_bias(net, choice.forget_bias);
    if (choice.is_orthogonal)
        gradus::initialise_recurrent_weights(net, random, gradus::orthogonal{});
    if (choice.is == cell_choice::kind::irnn) {
        gradus::initialise_recurrent_weights(net, random, gradus::scaled_identity{});
        auto& b = net.parameters[gradus::zero].b;
        for (std::size_t k = 0; k < b.size(); ++k) b[k] = 0;
    }
}

/// f(network) with the weights drawn; Steps may be gradus::dynamic.
template <class T, std::size_t Steps, std::size_t Inputs, std::size_t Outputs, class Output,
          class Function>
auto with_network(const cell_choice& choice, Output output, gradus::random_generator& random,
                  const Function& f) {
    const auto made_of = [&](const auto& cell) {
        auto net = gradus::make_network<T>(gradus::over_time<Steps>(cell),
                                           gradus::dense<units, Outputs>(output));
        draw(net, choice, random);
        return f(net);
    };
    switch (choice.is) {
    case cell_choice::kind::tanh:
        return made_of(gradus::simple_recurrent<Inputs, units>(gradus::tanh));
    case cell_choice::kind::irnn:
        return made_of(gradus::simple_recurrent<Inputs, units>(gradus::relu));
    case cell_choice::kind::lstm:
        return made_of(gradus::lstm<Inputs, units>());
    case cell_choice::kind::gru:
        break;
    }
    return made_of(gradus::gru<Inputs, units>());
}

} // namespace through_time
