#pragma once

#include <gradus/training/files/data_error.hpp>

#include <sys/mman.h>
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

/// What the fuzz targets share. A target is one file with seeds() and try_bytes(); libFuzzer calls
/// the latter with whatever leads it to new code.

/// Well-formed and nearly well-formed inputs to begin with.
std::vector<std::string> seeds();
/// Reads the bytes; aborts if the reader does anything but give good data or throw a data_error.
void try_bytes(std::string_view bytes);

/// Stops the program, and with it the fuzzing, unless this is true.
inline void require(bool fact, const char* sentence) {
    if (fact) return;
    std::fprintf(stderr, "not so: %s\n", sentence);
    std::abort();
}

/// True if the call gives its result, false if it throws a data_error of one line; anything else
/// that it throws is not caught.
template <class Call>
bool succeeds(const Call& call) {
    try {
        call();
        return true;
    } catch (const gradus::data_error& error) {
        for (const char* c = error.what(); *c != '\0'; ++c)
            require(static_cast<unsigned char>(*c) >= ' ', "a message is one line of text");
        return false;
    }
}

/// A file that exists in memory alone, with these bytes, until the next call.
inline std::filesystem::path file_in_memory(std::string_view bytes) {
    static const int number = memfd_create("fuzz", MFD_CLOEXEC);
    require(number >= 0, "a file in memory can be had");
    require(ftruncate(number, 0) == 0, "the file can be emptied");
    require(pwrite(number, bytes.data(), bytes.size(), 0) == static_cast<ssize_t>(bytes.size()),
            "the file can be written");
    return "/proc/self/fd/" + std::to_string(number);
}

/// Before the first input: the seeds go to the folder that the command line names.
extern "C" inline __attribute__((used)) int LLVMFuzzerInitialize(int* count, char*** arguments) {
    int number = 0;
    for (int i = 1; i < *count; ++i) {
        const std::filesystem::path folder = (*arguments)[i];
        if (!std::filesystem::is_directory(folder)) continue;
        for (const std::string& seed : seeds())
            std::ofstream(folder / ("seed-" + std::to_string(++number)), std::ios::binary) << seed;
        break;
    }
    return 0;
}

extern "C" inline __attribute__((used)) int LLVMFuzzerTestOneInput(const std::uint8_t* bytes,
                                                                   std::size_t size) {
    try_bytes({reinterpret_cast<const char*>(bytes), size});
    return 0;
}
