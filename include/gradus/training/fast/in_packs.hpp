#pragma once

#include <gradus/training/fast/dispatch.hpp>
#include <gradus/training/optimisers/steps.hpp>
#include <gradus/training/parameters.hpp>

#include <cstddef>

namespace gradus {

/// How an optimiser's step goes over all parameters on the fast path: as many at once as a register
/// takes. A step that the kernels do not know goes one by one.
struct in_packs {
    template <class Network, class Step, class... Parameters>
    void operator()(const Network& net, const Step& step, Parameters&... parameters) const {
        if constexpr (steps::KnownStep<Step, typename Network::scalar>)
            for_each_array(
                net, [&](std::size_t count, auto*... arrays) { over(count, step, arrays...); },
                parameters...);
        else
            for_each_parameter(net, step, parameters...);
    }
    template <class Step, class T, class... Others>
    void over(std::size_t count, const Step& step, T* w, Others*... others) const {
        if constexpr (steps::KnownStep<Step, T>)
            fast::with_kernels<T, 64>(
                [&](auto kernels) { kernels.template step<T>(step, count, w, others...); });
        else
            for_each_element(count, step, w, others...);
    }
};

} // namespace gradus
