//! The binary: arguments, exit codes, output
