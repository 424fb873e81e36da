/**
 * The reason for a skip travels in the title, so that whoever runs the tests sees it and the closing lines of `npm test` can
 * count it. A skip without a reason fails the run.
 */
const MARK = ' – hoppas över: ';

export function marked(name: string, reason: string): string {
  return `${name}${MARK}${reason}`;
}

/** "Sidan – hoppas över: ingen webbläsare hittades" -> "ingen webbläsare hittades"; null when nothing is marked. */
export function reasonIn(titles: readonly string[]): string | null {
  const title = titles.find((one) => one.includes(MARK));
  return title === undefined ? null : title.slice(title.indexOf(MARK) + MARK.length);
}
