#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| ziik_tests::fuzz::webhook::run(data));
