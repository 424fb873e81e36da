import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { HANDLAGGARE } from '#local/scenarios/internationellStrategi/people.ts';
import { internationellStrategi } from '#local/scenarios/internationellStrategi/scenario.ts';
import { ordinaryPdf } from '#test/bot/documents/ordinaryPdf.ts';
import { openVillage, type Village } from './support/village.ts';

interface Told {
  readonly name: string;
  readonly fraction: number;
  readonly page: number | null;
  readonly pages: number | null;
}

let village: Village;
const ended = new AbortController();
const answerer = { aadObjectId: internationellStrategi.events.find((e) => e.kind === 'answer')!.by };

beforeAll(async () => {
  village = await openVillage();
  await village.sends();
}, 120_000);
afterAll(async () => {
  ended.abort();
  await village.close();
});

/** What the person's open tab hears from now on. */
async function listen(person: { readonly aadObjectId: string }): Promise<Told[]> {
  const { token } = await village.as(person);
  const reply = await fetch(`${village.town.productUrl}/api/events`, { headers: { authorization: `Bearer ${token}` }, signal: ended.signal });
  const heard: Told[] = [];
  const pump = async (): Promise<void> => {
    let rest = '';
    for await (const piece of reply.body!.pipeThrough(new TextDecoderStream())) {
      const parts = (rest + piece).split('\n\n');
      rest = parts.pop() ?? '';
      for (const part of parts) {
        const data = part.startsWith('data: ') ? (JSON.parse(part.slice(6)) as { reading?: Told }) : {};
        if (data.reading) heard.push(data.reading);
      }
    }
  };
  pump().catch(() => undefined);
  return heard;
}

describe('a long document is being read', () => {
  test('who handles ärenden is told its name and how far it has come, before there is any ärende; nobody else is', async () => {
    const [handlaggare, other] = [await listen(HANDLAGGARE), await listen(answerer)];
    await village.drop('Ny mapp/Lång bilaga.pdf', await ordinaryPdf(150));
    for (let i = 0; i < 400 && handlaggare.at(-1)?.fraction !== 1; i += 1) await new Promise((resolve) => setImmediate(resolve));
    expect(handlaggare.length).toBeGreaterThan(1);
    expect(new Set(handlaggare.map((r) => r.name))).toEqual(new Set(['Lång bilaga.pdf']));
    expect(handlaggare.slice(0, -1).every((r) => r.pages === 150 && r.page !== null && r.fraction < 1)).toBe(true);
    expect(handlaggare.at(-1)).toEqual({ name: 'Lång bilaga.pdf', fraction: 1, page: null, pages: null });
    expect(other).toEqual([]);
  }, 60_000);

  test('a short one is read without a word', async () => {
    const heard = await listen(HANDLAGGARE);
    await village.drop('Ny mapp/Kort bilaga.pdf', await ordinaryPdf(2));
    expect(heard).toEqual([]);
  });
});
