const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Raised digits stay apart from those on the line: "2016" with a note 1 is no 20161. */
export function raised(text: string): string {
  return text.replace(/\d/g, (digit) => RAISED.charAt(Number(digit)));
}
