import { bodyKindOf, type Register } from '../register/register.ts';
import type { Utskick } from './arende.ts';
import type { CaseDocument } from './proposals.ts';

const DECIDES = /(?:kommun|region)?fullmäktige\s+(?:före?slås\s+)?(?:beslutar?|antar?|godkänner?|fastställer?)|föreslår?\s+(?:kommun|region)fullmäktige|överlämna[srt]*\s+.{0,60}\btill\s+(?:kommun|region)fullmäktige|yttrande\s+till\s+(?:kommun|region)fullmäktige/iu;

/**
 * Whether the handlingar say that fullmäktige decides the matter, with the point that says it. A yttrande to fullmäktige must not be
 * delegated: kommunallagen (2017:725) 6 kap. 38 §, before 2018 kommunallagen (1991:900) 6 kap. 34 §. A proposal only: a handläggare confirms or changes it.
 */
export function readFullmaktige(documents: readonly CaseDocument[]): string | null {
  for (const d of documents) {
    const point = d.reading.decisionPoints.find((p) => DECIDES.test(p.value));
    if (point) return point.value;
  }
  return null;
}

/** Nobody may answer on behalf of that nämnd by delegation. A company answers for itself, under another law. */
export const delegationBarred = (utskick: Pick<Utskick, 'toFullmaktige'>, register: Register, instansId: string): boolean =>
  utskick.toFullmaktige === true && bodyKindOf(register, instansId) === 'namnd';
