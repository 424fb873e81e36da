import type { Datum } from '../calendar/datum.ts';

/** A thing to do, most urgent first. */
export type NextStep =
  | { readonly kind: 'svara'; readonly title: string; readonly diarienummer: string; readonly instans: string; readonly svarsdatum: Datum; readonly calendar: { readonly stopDate: Datum; readonly meeting: Datum } | null }
  | { readonly kind: 'granska'; readonly title: string; readonly unconfirmed: number }
  | { readonly kind: 'anstand'; readonly title: string; readonly instans: string }
  | { readonly kind: 'sammanstall'; readonly title: string };
