// What stands on paper.
import { getDocumentProxy } from "unpdf";

/** The sheets of a PDF, each as its lines of text. */
export async function read(pdf) {
  const sheets = await getDocumentProxy(new Uint8Array(pdf));
  const read_sheet = async (number) => {
    const { items } = await (await sheets.getPage(number)).getTextContent();
    return items.map(({ str, hasEOL }) => str + (hasEOL ? "\n" : "")).join("");
  };
  return Promise.all(Array.from({ length: sheets.numPages }, (_, at) => read_sheet(at + 1)));
}
