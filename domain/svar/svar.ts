import type { Datum, Instant } from '../calendar/datum.ts';

/** What the instans thinks. "Inget svar" is not a stance: silence never counts as consent. */
export const STANCES = [
  'tillstyrker', 'tillstyrker-med-synpunkter', 'avstyrker-delvis', 'avstyrker', 'inget-att-erinra', 'avstar',
] as const;
export type Stance = (typeof STANCES)[number];

/** Who stands behind an answer, weakest first. */
export const STANDINGS = ['tjansteperson', 'forvaltningen', 'pa-namndens-vagnar', 'namnden'] as const;
export type Standing = (typeof STANDINGS)[number];

/** How the instans has chosen to answer ("Hur svarar ni?"). */
/** `forslag-forst`: the förvaltning's proposal goes now and the nämnd's decision follows; offered where the nämnd meets too late. */
export const WAYS = ['namnden', 'forslag-forst', 'delegation', 'forvaltningen', 'avstar'] as const;
export type WayOfAnswering = (typeof WAYS)[number];

/** `arbetsmaterial` is a draft within one authority; `lamnat` is a received public record and is frozen; `kompletterat` is a later version of it. */
export type LegalState = 'arbetsmaterial' | 'lamnat' | 'kompletterat';

export interface Synpunkt {
  readonly id: string;
  readonly svarId: string;
  /** Id of the del it speaks about; null for what concerns the whole. */
  readonly delId: string | null;
  /** Exactly as given, after cleaning of control characters. */
  readonly text: string;
}

export interface Svar {
  readonly id: string;
  readonly svarsuppdragId: string;
  readonly instansId: string;
  /** 1 for the first; a completion or a decision that supersedes is 2 and on. Append only. */
  readonly version: number;
  readonly stance: Stance;
  readonly standing: Standing;
  readonly legalState: LegalState;
  /** § or delegation point and date, when somebody decided; as written. */
  readonly decidedBy: string | null;
  readonly personId: string;
  readonly receivedAt: Instant;
  /** Came after the sender had closed; kept all the same. */
  readonly afterClose: boolean;
  /** `epost`: it came by e-mail, and `personId` is who registered it. */
  readonly channel: 'card' | 'tab' | 'chat' | 'epost';
  /** The file it came in, and when it was put in here; of what came by e-mail alone. `receivedAt` is then noon of the day it came in. */
  readonly sourceHandlingId?: string | null;
  readonly registeredAt?: Instant | null;
  readonly synpunkter: readonly Synpunkt[];
}

/** What a person hands in, from a card or the tab; nothing in it says who the person is. */
export interface SvarInput {
  /** Made when the form was drawn: the same form pressed twice is one answer. */
  readonly formInstance: string;
  readonly stance: Stance;
  readonly standing: Standing;
  readonly decidedBy: string | null;
  readonly synpunkter: readonly { readonly delId: string | null; readonly text: string }[];
}

export const MAX_SYNPUNKT_CHARS = 20_000;

/** The answer that counts: the latest version. Earlier ones stay readable but their synpunkter are not counted twice. */
export function currentSvar(versions: readonly Svar[]): Svar | null {
  return versions.reduce<Svar | null>((best, s) => (best === null || s.version > best.version ? s : best), null);
}

export type SvarFault = 'decided-by-missing' | 'text-too-long' | 'unknown-part' | 'nothing-said';

/** What is wrong with an answer before it may be handed in; empty when all is well. */
export function checkSvar(input: SvarInput, delIds: readonly string[]): readonly SvarFault[] {
  const faults: SvarFault[] = [];
  const noText = input.synpunkter.every((s) => s.text.trim() === '');
  if (noText && (input.stance === 'tillstyrker-med-synpunkter' || input.stance === 'avstyrker-delvis' || input.stance === 'avstyrker')) {
    faults.push('nothing-said');
  }
  const decides = input.stance === 'avstar' || input.stance === 'inget-att-erinra' || input.standing === 'namnden' || input.standing === 'pa-namndens-vagnar';
  if (decides && (input.decidedBy ?? '').trim() === '') faults.push('decided-by-missing');
  if (input.synpunkter.some((s) => s.text.length > MAX_SYNPUNKT_CHARS)) faults.push('text-too-long');
  if (input.synpunkter.some((s) => s.delId !== null && !delIds.includes(s.delId))) faults.push('unknown-part');
  return faults;
}

/** A draft may be half filled in; nothing is chosen for the person. */
export interface UtkastInput extends Omit<SvarInput, 'stance' | 'standing'> {
  readonly stance: Stance | null;
  readonly standing: Standing | null;
}

/** A draft as an answer, or null while stance or standing is missing. */
export function asSvarInput(input: UtkastInput): SvarInput | null {
  return input.stance === null || input.standing === null ? null : { ...input, stance: input.stance, standing: input.standing };
}

export interface Utkast {
  readonly svarsuppdragId: string;
  readonly instansId: string;
  readonly personId: string;
  readonly savedAt: Instant;
  readonly input: UtkastInput;
}

export interface Anstand {
  readonly id: string;
  readonly svarsuppdragId: string;
  readonly askedFor: Datum;
  readonly reason: string;
  readonly askedBy: string;
  readonly askedAt: Instant;
  readonly outcome: 'begart' | 'beviljat' | 'avslaget';
  readonly grantedTo: Datum | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Instant | null;
  /** Why, in the handläggare's words; always there when it was refused. */
  readonly decisionReason?: string | null;
}
