import type { Datum } from '../calendar/datum.ts';
import { expandOne } from '../register/recipients.ts';
import { isValidOn, type Instans, type Register } from '../register/register.ts';

/** How the sender would like an instans to answer. The instans still decides how it does. */
export const WISHES = ['namnden', 'forvaltningen'] as const;
export type Wish = (typeof WISHES)[number];

/** What a handläggare has chosen before sending, beside what the handlingar say. */
export interface Choice {
  /** 0 while nobody has chosen anything. */
  readonly revision: number;
  readonly leftOut: readonly { readonly instansId: string; readonly reason: string | null }[];
  /** Instanser of the register that no handling names, in the order they were added. */
  readonly added: readonly string[];
  readonly wishes: readonly { readonly instansId: string; readonly wish: Wish }[];
  /** Whether the yttrande goes to fullmäktige; null while only the handlingar have said. */
  readonly toFullmaktige: boolean | null;
}

export const NO_CHOICE: Choice = { revision: 0, leftOut: [], added: [], wishes: [], toFullmaktige: null };

/** One line of what is written, with the instanser it stands for on the day; `added` is what was added by hand. */
export interface RecipientGroup {
  readonly title: string;
  readonly kind: 'group' | 'one' | 'added';
  readonly chosen: readonly Instans[];
  readonly leftOut: readonly { readonly instans: Instans; readonly reason: string | null }[];
}

export interface ChosenRecipients {
  readonly groups: readonly RecipientGroup[];
  /** Who gets it, each once, in the order of the groups. */
  readonly instanser: readonly Instans[];
  /** Written, but not in the register on that day. */
  readonly unknown: readonly string[];
}

/** What is written and what was chosen, as the register stands on that day. An instans that two lines name belongs to the first. */
export function chosenRecipients(register: Register, written: readonly string[], choice: Choice, on: Datum): ChosenRecipients {
  const seen = new Set<string>();
  const unknown: string[] = [];
  const groups: RecipientGroup[] = [];
  const take = (title: string, kind: RecipientGroup['kind'], all: readonly Instans[]): void => {
    const fresh = all.filter((i) => !seen.has(i.id));
    for (const i of fresh) seen.add(i.id);
    if (fresh.length === 0) return;
    const outOf = (i: Instans) => choice.leftOut.find((l) => l.instansId === i.id);
    groups.push({ title, kind, chosen: fresh.filter((i) => !outOf(i)), leftOut: fresh.flatMap((instans) => { const out = outOf(instans); return out ? [{ instans, reason: out.reason }] : []; }) });
  };
  for (const name of written) {
    const found = expandOne(register, name, on);
    if (found.instanser.length === 0) unknown.push(name);
    take(name, found.isGroup ? 'group' : 'one', found.instanser);
  }
  take('', 'added', choice.added.flatMap((id) => register.instanser.find((i) => i.id === id && isValidOn(i, on)) ?? []));
  return { groups, instanser: groups.flatMap((g) => g.chosen), unknown };
}

export const wishFor = (choice: Choice, instansId: string): Wish | null => choice.wishes.find((w) => w.instansId === instansId)?.wish ?? null;
