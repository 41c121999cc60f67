#pragma once

/// files: bytes in and out, whole or not at all. Needs zlib to read gzipped files.
#include <gradus/training/files/byte_stream.hpp>
#include <gradus/training/files/checksum.hpp>
#include <gradus/training/files/data_error.hpp>
#include <gradus/training/files/data_file.hpp>
#include <gradus/training/files/gzip_input.hpp>
#include <gradus/training/files/whole_file.hpp>
