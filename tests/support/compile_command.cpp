// Compiled so that the scripts of the tests can read, in compile_commands.json, how this build
// compiles a user of the library: compiler, standard library, include paths and warnings.
int main() { return 0; }
