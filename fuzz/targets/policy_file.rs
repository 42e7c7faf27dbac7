#![no_main]
libfuzzer_sys::fuzz_target!(|text: &str| escalation_fuzz::core_doors::policy_file(text));
