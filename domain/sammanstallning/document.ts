import { datumAt } from '../calendar/stockholm.ts';
import type { Instant } from '../calendar/datum.ts';
import type { SvarsuppdragWithSvar, Utskick } from '../arende/arende.ts';
import type { Remissammanstallning } from '../dokument/remissammanstallning.ts';
import { bodyKindOf, type Register } from '../register/register.ts';
import { currentSvar } from '../svar/svar.ts';
import { commonSv } from '../texts/common.sv.ts';
import { sammanstallningSv } from '../texts/sammanstallning.sv.ts';
import type { Sammanstallning } from './sammanstallning.ts';

export interface DocumentInput {
  readonly utskick: Utskick;
  readonly uppdrag: readonly SvarsuppdragWithSvar[];
  readonly register: Register;
  readonly model: Sammanstallning;
  readonly createdAt: Instant;
  readonly createdBy: string;
}

/** The remissammanställning as the Word template wants it: each instans, the merged text by part, and every synpunkt in full. */
export function sammanstallningDocument(d: DocumentInput): Remissammanstallning {
  const nameOf = (id: string): string => d.register.instanser.find((i) => i.id === id)?.name ?? '';
  const answers = d.uppdrag.map((u) => ({ instans: nameOf(u.instansId), bodyKind: bodyKindOf(d.register, u.instansId), svar: currentSvar(u.svar) })).sort((a, b) => a.instans.localeCompare(b.instans, 'sv'));
  const saidBy = new Map(answers.flatMap(({ instans, svar }) => (svar?.synpunkter ?? []).map((sp) => [sp.id, instans] as const)));
  const titleOf = (delId: string | null): string => d.utskick.delar.find((del) => del.id === delId)?.title ?? commonSv.ovrigt;
  return {
    title: d.utskick.title,
    diarienummer: { own: d.utskick.diarienummer, sender: null },
    svarsdatum: d.utskick.svarsdatum,
    instanser: answers.map(({ instans, bodyKind, svar }) => ({
      name: instans, stance: svar ? commonSv.stance[svar.stance] : sammanstallningSv.ingetSvar,
      standing: svar ? commonSv.standing[bodyKind][svar.standing] : '', date: svar ? datumAt(svar.receivedAt) : null,
    })),
    parts: [...d.utskick.delar.map((del) => del.id), null].map((delId) => ({
      title: titleOf(delId),
      paragraphs: d.model.stycken.filter((st) => st.delId === delId).map((st) => ({
        text: st.text, sources: [...new Set(st.sources.map((id) => saidBy.get(id)).filter((n) => n !== undefined))].map((instans) => ({ instans })),
      })),
    })).filter((part) => part.paragraphs.length > 0),
    appendix: answers.filter(({ svar }) => svar !== null).map(({ instans, svar }) => ({
      instans, date: datumAt(svar!.receivedAt), synpunkter: svar!.synpunkter.map((sp) => ({ part: titleOf(sp.delId), text: sp.text })),
    })),
    created: { by: d.createdBy, at: datumAt(d.createdAt) },
  };
}
