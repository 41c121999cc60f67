#pragma once

namespace train {

/// From now on Ctrl-C (SIGINT) and SIGTERM only ask the training to stop; the second one ends the
/// program at once.
void catch_stop_signals();

/// The signal that asked, or 0.
int stop_signal();

/// A full disk is an error of a write, not the program's end.
void ignore_file_size_signal();

} // namespace train
