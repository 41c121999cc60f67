#pragma once

#include <gradus/training/fast/instruction_set.hpp>

/// f() with the kernels of each instruction set that this machine has, one after the other.
template <class Function>
void with_each_instruction_set(const Function& f) {
    using gradus::fast::chosen_instruction_set;
    using gradus::fast::instruction_set;
    const instruction_set before = chosen_instruction_set;
    const instruction_set widest = gradus::fast::widest_instruction_set();
    for (const auto set :
         {instruction_set::portable, instruction_set::avx2, instruction_set::avx512})
        if (set <= widest) {
            chosen_instruction_set = set;
            f();
        }
    chosen_instruction_set = before;
}
