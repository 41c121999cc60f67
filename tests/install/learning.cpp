// A user of gradus-training: it links zlib, which unpacks files, and threads.
#include <gradus/training/fast/thread_team.hpp>
#include <gradus/training/files/gzip_input.hpp>

int main(int, char** arguments) {
    gradus::gzip_input program(arguments[0]);
    gradus::thread_team<2> team;
    team.run([](std::size_t) {});
    return program.read(1).size() == 1 ? 0 : 1;
}
