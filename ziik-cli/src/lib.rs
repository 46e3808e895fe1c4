//! The command line of Ziik.
