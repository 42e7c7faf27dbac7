#![no_main]
libfuzzer_sys::fuzz_target!(|bytes: &[u8]| escalation_fuzz::core_doors::packed(bytes));
