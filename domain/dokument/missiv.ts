import type { Datum } from '../calendar/datum.ts';

/** A missiv ready to be written: the letter that goes with a remiss to the official mailboxes. */
export interface Missiv {
  readonly title: string;
  readonly diarienummer: { readonly own: string | null; readonly sender: string | null };
  /** By when to answer us. */
  readonly svarsdatum: Datum;
  /** When our own answer is due, and where, for a remiss from outside. */
  readonly external: { readonly day: Datum; readonly sender: string } | null;
  readonly delar: readonly string[];
  /** As they are written in the remiss; a group with those it stands for on the day, one body with itself alone. */
  readonly recipients: readonly { readonly group: string | null; readonly instanser: readonly { readonly name: string; readonly mailbox: string | null }[] }[];
  /** The day whose register the groups were expanded by. */
  readonly recipientsOn: Datum;
  readonly handlaggare: { readonly name: string; readonly mail: string | null } | null;
  readonly from: string;
  /** The mailbox to answer to; null when the register has none. */
  readonly mailbox: string | null;
  readonly createdOn: Datum;
}
