#![no_main]
libfuzzer_sys::fuzz_target!(|text: &str| escalation_fuzz::core_doors::typed_date(text));
