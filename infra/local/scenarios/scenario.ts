import type { Datum, Instant } from '#domain/calendar/datum.ts';
import type { Stance, Standing } from '#domain/svar/svar.ts';
import type { LocalMunicipality } from '#local/municipality.ts';
import type { Role } from '#local/teams/options.ts';

/** A story with a name: who there is, what lies in the library and when, and what people do in a rehearsal. */
export interface LocalScenario {
  readonly name: string;
  /** One sentence for people. */
  readonly about: string;
  readonly municipality: LocalMunicipality;
  /** Which of the municipality's clients plays which part. */
  readonly clientIds: { readonly tab: string; readonly api: string; readonly bot: string };
  /** The app in the organisation's catalogue. */
  readonly teamsAppId: string;
  readonly start: Datum;
  readonly end: Datum;
  readonly roles: readonly Role[];
  /** Path from the library's root. `at` null: there from the start; otherwise it appears at that moment. */
  readonly files: readonly { readonly path: string; readonly at: Instant | null; readonly savedBy: string | null; bytes(): Promise<Uint8Array> }[];
  readonly events: readonly ScenarioEvent[];
}

/** What somebody does, `by` being an Entra object id and `at` a moment on the business clock. Names of nämnder and delar as written in the register and the remiss. */
export type ScenarioEvent = { readonly at: Instant; readonly by: string; readonly text: string } & (
  | { readonly kind: 'confirm-fields'; readonly svarsdatum: Datum }
  | { readonly kind: 'send' }
  | {
    readonly kind: 'answer'; readonly instans: string; readonly channel: 'card' | 'tab'; readonly stance: Stance; readonly standing: Standing; readonly decidedBy: string | null;
    readonly synpunkter: readonly { readonly del: string | null; readonly text: string }[];
  }
  | { readonly kind: 'request-anstand'; readonly instans: string; readonly askedFor: Datum; readonly reason: string }
  | { readonly kind: 'grant-anstand'; readonly instans: string }
  | { readonly kind: 'merge-and-write' }
);
