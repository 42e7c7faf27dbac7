//! What a field is called for people. The key's own name stands in its help.

/// The label of a key.
pub fn label(key: &str) -> &str {
    match key {
        "board" => "Board",
        "title" => "Title",
        "division" => "Bank holidays of",
        "about" => "Whom it is about",
        "working_days" => "Working days",
        "area" => "Area",
        "edition" => "Edition",
        "in_force_from" => "In force from",
        "review_due" => "Review due",
        "website" => "Website",
        "source" => "Published at",
        "based_on" => "Based on",
        "drop" => "Does not hold here",
        "name" => "Name",
        "short" => "In few words",
        "kind" => "Kind of agency",
        "held_by" => "Held by",
        "ask" => "Question",
        "choices" => "Answers",
        "subject" => "Subject line",
        "fields" => "What it asks for",
        "stage_field" => "Field for the stage",
        "due_field" => "Field for the day",
        "stages" => "Stages",
        "if" => "If",
        "when" => "Only when",
        "cite" => "Paragraph",
        "limit" => "Limit",
        "covers" => "Covers",
        "after" => "Counts from",
        "label" => "Label",
        "skip" => "Consulted before it is skipped",
        "who" => "Who acts",
        "to" => "To whom",
        "does" => "What is done",
        "how" => "How",
        "form" => "Form",
        "optional" => "May, not must",
        "silence" => "Silence counts as",
        "satisfied" => "Who has to be satisfied",
        "duty" => "How firmly",
        "says" => "What it says",
        "then" => "Leads to",
        "contact" => "Post to go to",
        "open" => "Left open",
        "days" => "Days of the week",
        "hours" => "Working hours",
        "cut_off" => "Cut-off",
        "receipt" => "Receipt",
        "first_day" => "First day",
        "holidays" => "Days off",
        "post" => "Post",
        "agency" => "Agency",
        "example" => "An example of who may hold it",
        "phones" => "Telephone",
        "emails" => "E-mail",
        "address" => "Address",
        "menu" => "Menu",
        "web_form" => "Web form",
        "relay" => "Text relay",
        "rota" => "Rota",
        "state" => "State",
        "via" => "Details from",
        "as_of" => "Checked on",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::label;
    use escalation::document::authoring::TableKind;

    #[test]
    fn every_key_has_a_label() {
        for key in TableKind::ALL.into_iter().flat_map(TableKind::keys) {
            assert_ne!(label(key.name), key.name, "{}", key.name);
        }
    }
}
