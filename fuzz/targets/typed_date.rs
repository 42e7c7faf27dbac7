#![no_main]
libfuzzer_sys::fuzz_target!(|text: &str| escalation_fuzz::widget_doors::typed_date(text));
