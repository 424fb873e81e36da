import type { Datum } from '../calendar/datum.ts';

/** A remissammanställning ready to be written: every word as it shall stand, nothing left to decide. */
export interface Remissammanstallning {
  readonly title: string;
  /** The authority's own number and, when the remiss came from outside, the sender's. */
  readonly diarienummer: { readonly own: string | null; readonly sender: string | null };
  readonly svarsdatum: Datum | null;
  readonly instanser: readonly SammanstallningInstans[];
  readonly parts: readonly SammanstallningDel[];
  readonly appendix: readonly FullSvar[];
  readonly created: { readonly by: string; readonly at: Datum };
}

export interface SammanstallningInstans {
  readonly name: string;
  /** «Tillstyrker med synpunkter», in the words of the page. */
  readonly stance: string;
  /** Who stands behind it: «Nämndens beslut», «Förvaltningens förslag» ... Empty when there is no answer. */
  readonly standing: string;
  readonly date: Datum | null;
}

export interface SammanstallningDel {
  readonly title: string;
  readonly paragraphs: readonly { readonly text: string; readonly sources: readonly { readonly instans: string }[] }[];
}

/** One answer in full, uncommented. */
export interface FullSvar {
  readonly instans: string;
  readonly date: Datum | null;
  readonly synpunkter: readonly { readonly part: string; readonly text: string }[];
}
