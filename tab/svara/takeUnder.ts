interface Given { readonly instans: string; readonly synpunkter: readonly { readonly del: string | null; readonly text: string }[] }

/** The own texts with what somebody below has said added under the same part, each with its source. Taken twice it stands once. */
export function withTaken(texts: Readonly<Record<string, string>>, delar: readonly { readonly id: string; readonly title: string }[], row: Given): Record<string, string> {
  const now: Record<string, string> = { ...texts };
  for (const { del, text } of row.synpunkter) {
    const key = delar.find((d) => d.title === del)?.id ?? '';
    const said = `${row.instans}: ${text}`;
    const had = now[key] ?? '';
    if (!had.includes(said)) now[key] = had.trim() === '' ? said : `${had}\n\n${said}`;
  }
  return now;
}
