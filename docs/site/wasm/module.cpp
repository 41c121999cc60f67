// What the module needs beside the library, in place of a system; it is no part of the library that
// the test compares with.

#include <cstddef>
#include <cstdint>
#include <exception>
#include <new>

extern "C" {

// The module cannot unwind. The sentence of what the library refuses goes to the page, which then
// takes a new module.
__attribute__((import_module("page"), import_name("refuse"))) void refuse(const char* sentence);

void* __cxa_allocate_exception(std::size_t size) { return ::operator new(size); }
[[noreturn]] void __cxa_throw(void* thrown, void*, void (*)(void*)) {
    refuse(static_cast<std::exception*>(thrown)->what()); // the library throws nothing else
    __builtin_trap();
}

// Debian's division of 128-bit integers is compiled with a guard of the stack.
std::uintptr_t __stack_chk_guard = 0x5bd1e995;
[[noreturn]] void __stack_chk_fail() { __builtin_trap(); }

} // extern "C"
