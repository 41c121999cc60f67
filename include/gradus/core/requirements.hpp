#pragma once

// What Gradus needs of a compiler, before anything else is read: the includes of every header lead
// here first. An #error does not stop a compiler, a file that cannot be found does.
#if defined __clang__ ? __clang_major__ < 19 : !defined __GNUC__ || __GNUC__ < 12
#error "Gradus needs GCC 12 or Clang 19, or a newer one of them."
#include <stop: the #error above says why>
#elif __cplusplus < 202002L
#error "Gradus needs C++20: compile with -std=c++20."
#include <stop: the #error above says why>
#elif !defined __SIZEOF_INT128__
#error "Gradus needs 128-bit integers (__int128), which this target lacks: compile for 64 bits."
#include <stop: the #error above says why>
#endif
