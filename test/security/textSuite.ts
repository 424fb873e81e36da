import { describe, expect, test } from '@jest/globals';
import { MAX_SYNPUNKT_CHARS } from '#domain/svar/svar.ts';
import { HANDLAGGARE, HENRIK, SOFIA } from '#local/scenarios/internationellStrategi/people.ts';
import type { AttackedTown } from './support/attackedTown.ts';
import { HIDDEN, LITERALS } from './support/canaries.ts';
import { press, type Json } from './support/turns.ts';

/** Every object in a card. */
export function* nodesOf(value: unknown): Generator<Json> {
  if (Array.isArray(value)) for (const item of value) yield* nodesOf(item);
  else if (typeof value === 'object' && value !== null) {
    yield value as Json;
    for (const item of Object.values(value)) yield* nodesOf(item);
  }
}

/** Elements whose text no client reads as markdown; data only travels back to us. */
const PLAIN = ['TextRun', 'Input.Text', 'Action.Execute', 'Action.Submit'];

export function textSuite(get: () => AttackedTown): void {
  describe('text that somebody writes in a card', () => {
    test.each(['ovrigt', 'del'])('28 200 kB in %s: refused, kept whole as a draft, and the tab shows it', async (field) => {
      const rig = get();
      const svarsuppdragId = rig.svarsuppdrag['Hägersten-Liljeholmens stadsdelsnämnd']!;
      const henrik = await rig.person(HENRIK.aadObjectId);
      const { delar } = await henrik.call('getSvarForm', { svarsuppdragId });
      const text = `${'Lång synpunkt. '.repeat(13_000)}SLUT`;
      expect(text.length).toBeGreaterThan(MAX_SYNPUNKT_CHARS);
      const key = field === 'del' ? `del_${delar[0]!.id}` : field;
      const data = { svarsuppdragId, formInstance: `form-lang-${field}`, stance: 'avstyrker', standing: 'forvaltningen', [key]: text };
      const { answer, changed } = await rig.watching(() => press(rig, HENRIK.aadObjectId, 'granskaSvar', data));
      expect(answer.statusCode).toBe(200);
      const drawn = JSON.stringify(answer.value);
      expect(drawn.length).toBeLessThan(28 * 1024);
      expect(drawn).not.toContain('"lamnaSvar"');
      expect(changed).toEqual(['utkast']);
      const kept = await henrik.call('getSvarForm', { svarsuppdragId });
      expect(kept.utkast?.synpunkter.map((s) => s.text)).toEqual([text]);
      expect(kept.lamnade).toEqual([]);
      const handIn = await rig.watching(() => press(rig, HENRIK.aadObjectId, 'lamnaSvar', { svarsuppdragId, formInstance: data.formInstance }));
      expect(JSON.stringify(handIn.answer.value)).toContain('20 000');
      expect(handIn.changed).toEqual([]);
    });

    test('28 a hundred parts that the remiss does not have: kept, never handed in, and the tab still opens', async () => {
      const rig = get();
      const svarsuppdragId = rig.svarsuppdrag['Hägersten-Liljeholmens stadsdelsnämnd']!;
      const made = Object.fromEntries(Array.from({ length: 150 }, (_, n) => [`del_del_pahittad${n}`, `text ${n}`]));
      const data = { svarsuppdragId, formInstance: 'form-pahittad', stance: 'avstyrker', standing: 'forvaltningen', decidedBy: 'x'.repeat(900), ...made };
      const { changed } = await rig.watching(() => press(rig, HENRIK.aadObjectId, 'granskaSvar', data));
      expect(changed).toEqual(['utkast']);
      const handIn = await rig.watching(() => press(rig, HENRIK.aadObjectId, 'lamnaSvar', { svarsuppdragId, formInstance: data.formInstance }));
      expect(handIn.changed).toEqual([]);
      // What was written about parts that are not there stands under Övrigt, whole.
      const [ovrigt, ...others] = (await (await rig.person(HENRIK.aadObjectId)).call('getSvarForm', { svarsuppdragId })).utkast?.synpunkter ?? [];
      expect(others).toEqual([]);
      expect(ovrigt).toMatchObject({ delId: null });
      for (const text of Object.values(made)) expect(ovrigt!.text.split('\n')).toContain(text);
    });

    test('20 29 links, images, formulas and markup stand where no client reads markdown, and no picture is drawn', async () => {
      const rig = get();
      const svarsuppdragId = rig.svarsuppdrag['Södermalms stadsdelsnämnd']!;
      const data = { svarsuppdragId, formInstance: 'form-markup', stance: 'avstyrker', standing: 'namnden', decidedBy: LITERALS.join(' '), ovrigt: LITERALS.join('\n') };
      const cards = [];
      for (const verb of ['sparaUtkast', 'granskaSvar']) cards.push((await press(rig, SOFIA.aadObjectId, verb, data)).value);
      for (const card of cards) {
        const holding = [...nodesOf(card)].filter((n) => Object.values(n).some((v) => typeof v === 'string' && /javascript:|evil\.example|<at>|<script>/.test(v)));
        expect(holding.length).toBeGreaterThan(0);
        for (const node of holding) expect([PLAIN.includes(String(node['type'])), JSON.stringify(node)]).toEqual([true, expect.any(String)]);
        expect([...nodesOf(card)].filter((n) => n['type'] === 'Image' || n['backgroundImage'] !== undefined || n['selectAction'] !== undefined)).toEqual([]);
        for (const node of nodesOf(card)) if (node['type'] === 'Action.OpenUrl') expect(String(node['url'])).toMatch(/^https:\/\/teams\.microsoft\.com\/l\/entity\//);
        expect(JSON.stringify(card)).not.toContain('{{DATE');
      }
    });

    test('30 hidden and broken characters are gone from what is stored, and the rest is as it was written', async () => {
      const rig = get();
      const handlaggare = await rig.person(HANDLAGGARE.aadObjectId);
      const { synpunkter } = await handlaggare.call('getSammanstallning', { arendeId: rig.arendeId });
      const texts = synpunkter.map((s) => s.text);
      expect(texts).toContain(HIDDEN.kept);
      for (const literal of LITERALS) expect(texts).toContain(literal);
      const svarsuppdragId = rig.svarsuppdrag['Södermalms stadsdelsnämnd']!;
      await press(rig, SOFIA.aadObjectId, 'sparaUtkast', { svarsuppdragId, formInstance: 'form-hidden', ovrigt: HIDDEN.written });
      const { utkast } = await (await rig.person(SOFIA.aadObjectId)).call('getSvarForm', { svarsuppdragId });
      expect(utkast?.synpunkter.map((s) => s.text)).toEqual([HIDDEN.kept]);
    });
  });
}
