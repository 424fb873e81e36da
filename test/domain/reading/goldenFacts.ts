import { readFileSync } from 'node:fs';
import { expect } from '@jest/globals';
import type { CaseReading } from '#domain/reading/readCase.ts';
import type { Reading } from '#domain/reading/reading.ts';

interface Answer {
  readonly signatarer: readonly string[];
  readonly forvaltningsgrupp: string | null;
  readonly ställning: string;
  readonly beslutssatser: number;
  readonly omedelbarJustering: boolean;
  readonly handlaggare: string | null;
  readonly anstånd?: string;
  readonly belägg: readonly string[];
  readonly utarbetatInom: string | null;
  readonly sammanträde?: string | null;
  readonly larma: readonly { readonly kod: string }[];
}
interface Expected {
  readonly remiss: { readonly titel: string; readonly avsandare: string; readonly dnr: string; readonly upprattadAv: string; readonly bilagor: readonly string[]; readonly remisstid: string; readonly delar: readonly string[]; readonly remissinstanser: readonly string[] };
  readonly svar: Readonly<Record<string, Answer>>;
}

const level = (s: string): string => s.toLowerCase().replace(/\s+/g, ' ');

/** Everything that a careful reader must reach on the three answers, and what must not be flagged. `readings` in the order of the file. */
export function goldenFacts(file: string, readings: readonly Reading[], together: CaseReading): void {
  const golden = JSON.parse(readFileSync(file, 'utf8')) as Expected;
  Object.values(golden.svar).forEach((expected, document) => {
    const r = readings[document];
    if (!r) throw new Error('a reading for each answer');
    expect(r.documentKind.value).toBe('tjansteutlatande');
    expect(r.title?.value).toBe(golden.remiss.titel);
    expect(r.signers.map((s) => level(`${s.value.name}, ${s.value.title ?? ''}`))).toEqual(expected.signatarer.map(level));
    expect(r.stance?.value).toBe(expected.ställning);
    expect(r.decisionPoints).toHaveLength(expected.beslutssatser);
    expect(r.immediateJustering).toBe(expected.omedelbarJustering);
    expect(r.forvaltningsgrupp?.value ?? null).toBe(expected.forvaltningsgrupp);
    expect(r.extension?.value ?? null).toBe(expected.anstånd ?? null);
    expect(r.handlaggare.map((h) => `${h.value.name}, ${h.value.phone ?? ''}`)).toEqual(expected.handlaggare === null ? [] : [expected.handlaggare]);
    expect(r.decidedBy?.value).toBe('forvaltningen');
    // The sammanträdesdag stands unlabelled under the nämnd in one of them, and in none of the others.
    expect(r.meeting?.value ?? null).toBe(expected.sammanträde?.slice(0, 10) ?? null);
    expect(level(r.draftedBy?.value ?? '')).toContain(level(expected.utarbetatInom ?? ''));
    const evidence = [...r.stanceEvidence, ...r.remarks].map((e) => level(e.quote)).join('\n');
    for (const words of expected.belägg.flatMap((b) => b.split(' ... '))) expect(evidence).toContain(level(words));
    const flags = together.doubts.filter((d) => d.document === document).map((d) => d.code as string);
    expect(flags).toEqual(expect.arrayContaining(expected.larma.map((l) => l.kod)));
  });
  expect(readings[2]?.attachments.map((a) => level(a.value))).toEqual(golden.remiss.bilagor.map(level));
  expect(readings[2]?.proposalBy?.value).toBe(golden.remiss.upprattadAv);
  expect(together.sender?.value.toLowerCase()).toBe(golden.remiss.avsandare.toLowerCase());
  expect(together.senderDiarienummer?.value).toBe(golden.remiss.dnr);
  expect(together.deadline?.value).toBe(golden.remiss.remisstid);
  expect(together.questioned.map((q) => q.value)).toEqual(['2015-10-17']);
  expect([...(readings[0]?.parts ?? [])].map((p) => p.value).sort()).toEqual([...golden.remiss.delar].sort());
  expect(readings[2]?.recipients.map((x) => (x.value.group ? `GRUPP: ${x.value.group}` : x.value.asWritten))).toEqual(golden.remiss.remissinstanser);
  for (const r of readings) expect(r.diarienummer.map((d) => d.value.normalised)).not.toContain('006-1137/2007');
  expect(together.doubts.map((d) => d.quote).join('\n')).not.toMatch(/fort- och utbildning|EU-projekt|förvaltningsgruppens möte/);
  expect(together.doubts.filter((d) => d.code === 'contradictory-dates').every((d) => d.data['datum'] === '2015-10-17')).toBe(true);
}
