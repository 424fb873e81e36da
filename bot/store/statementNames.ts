const names = new Map<string, string>();

/** The same name for the same statement: a connection then parses and plans it once. Statements are written in the code, so they are not many. */
export function statementName(sql: string): string {
  const known = names.get(sql);
  if (known !== undefined) return known;
  const name = `yttra_${names.size + 1}`;
  names.set(sql, name);
  return name;
}
