// The block in the editor: its fields. Readers get what the server writes for them, so that nothing is stored but these.
(({ blocks, blockEditor, components, element }) => {
  const { createElement: make } = element;
  const { Notice, Placeholder, SelectControl, TextControl, TextareaControl } = components;
  const ABOUT = [
    { value: "", label: "Those of the plugin’s settings" },
    { value: "children", label: "Children" },
    { value: "adults", label: "Adults" },
    { value: "both", label: "Children and adults" },
  ];

  function edit({ attributes, setAttributes }) {
    const field = (name, label, help, Control = TextControl, more = {}) =>
      make(Control, { key: name, label, help, value: attributes[name], onChange: (value) => setAttributes({ [name]: value }), ...more });
    return make(
      "div",
      blockEditor.useBlockProps(),
      make(
        Placeholder,
        { icon: "groups", label: "Escalation Guide", instructions: "Readers see the guide here; before it, and where scripts are refused, the emergency line and the link." },
        make(
          "div",
          { style: { width: "100%" } },
          !attributes.board && make(Notice, { status: "warning", isDismissible: false }, "Without a board’s id readers see only the emergency line."),
          field("board", "Board", "Its id, as in the address of its guide: redbridge"),
          field("about", "Whom its policy is about", "The emergency line before the guide names them.", SelectControl, { options: ABOUT }),
          field("policy", "Address of your policy", "Readers are led there if the guide does not come."),
          field("words", "What the link to it says", "Title, edition and board"),
          field("choices", "Chosen beforehand", "A line for each, as own-agency: school. Readers can still change it.", TextareaControl),
        ),
      ),
    );
  }

  blocks.registerBlockType("escalation-guide/guide", { edit, save: () => null });
})(window.wp);
