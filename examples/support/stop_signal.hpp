#pragma once

/// Signals that a program with long work does not die of.
namespace support {

/// From now on Ctrl-C (SIGINT) and SIGTERM only ask the work to stop; the second one ends the
/// program at once.
void catch_stop_signals();

/// The signal that asked, or 0.
int stop_signal();

/// A full disk is an error of a write, not the program's end.
void ignore_file_size_signal();

} // namespace support
