// The numbering plans, for the studio: which numbers are assigned, and how they are dialled.
import { parsePhoneNumberFromString } from "libphonenumber-js/max";

/** A number with its country's code as it is dialled; nothing where no plan has it. */
export function assigned(whole) {
  const number = parsePhoneNumberFromString(whole);
  return number?.isValid() ? number.number : undefined;
}
