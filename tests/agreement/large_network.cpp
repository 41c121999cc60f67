// 784-2048-2048-10 in double, 46 MB: all that can be done with it within 1 MiB of stack, without
// and with optimisation. A stack that is too small ends the program.

#include "small_stack.hpp"
#include "unit/training/files.hpp"
#include "whole_life.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks.hpp>

#include <cstdio>

using namespace gradus;

int main() {
    const temporary_folder folder;
    bool good = false;
    on_small_stack(std::size_t{1} << 20, [&] {
        const auto net = make_network<double>(dense<784, 2048>(relu), dense<2048, 2048>(relu),
                                              dense<2048, 10>(softmax));
        good = whole_life::whole_life(net, folder.path);
    });
    std::puts(good ? "made, trained, diagnosed, saved and loaded" : "the training went wrong");
    return good ? 0 : 1;
}
