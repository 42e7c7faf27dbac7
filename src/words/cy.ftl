### Welsh words of the guide. NOT REVIEWED by a Welsh speaker yet. English: en.ftl, with the same keys and variables.
