#![no_main]
libfuzzer_sys::fuzz_target!(|text: &str| escalation_fuzz::worker_doors::published_contacts(text));
