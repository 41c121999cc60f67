#pragma once

#include <pthread.h>

#include <cstddef>
#include <stdexcept>

/// f() on a thread that has only so many bytes of stack. It ends the program if f needs more.
template <class Function>
void on_small_stack(std::size_t bytes, Function f) {
    const auto check = [](int error) {
        if (error != 0) throw std::runtime_error("a thread with a small stack cannot be had");
    };
    pthread_attr_t attributes;
    check(pthread_attr_init(&attributes));
    check(pthread_attr_setstacksize(&attributes, bytes));
    pthread_t thread;
    const auto call = [](void* what) -> void* {
        (*static_cast<Function*>(what))();
        return nullptr;
    };
    check(pthread_create(&thread, &attributes, call, &f));
    check(pthread_attr_destroy(&attributes));
    check(pthread_join(thread, nullptr));
}
