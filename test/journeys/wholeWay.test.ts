import { beforeAll, describe, expect, test } from '@jest/globals';
import { createLog } from '#bot/log.ts';
import { REHEARSALS } from '#local/rehearsal/expectations.ts';
import { INVARIANTS } from '#local/rehearsal/judge.ts';
import { rehearse } from '#local/rehearsal/rehearse.ts';
import { reportOf, type Report } from '#local/rehearsal/report.ts';
import { contractGuard } from '../infra/local/graph/contractGuard.ts';

const guard = contractGuard();
const logged: string[] = [];
const { scenario, expected } = REHEARSALS[0]!;
let report: Report;

beforeAll(async () => {
  report = reportOf(await rehearse({ scenario, expected, log: createLog({ write: (line) => void logged.push(line) }), onExchange: guard.onExchange }));
}, 240_000);

describe('one remiss the whole way, from 2 June to 26 October 2016', () => {
  test.each(INVARIANTS.map((i) => i.name))('%s', (name) => {
    expect(report.invariants.find((i) => i.name === name)).toMatchObject({ ok: true });
  });

  test('thirteen instanser are asked and answer, one of them after an anstånd', () => {
    expect(report.ok).toBe(true);
    expect(report.answers).toHaveLength(13);
    expect(report.answers.at(-1)).toMatchObject({ instans: 'Socialnämnden', legalState: 'lamnat' });
    expect(report.anstand).toMatchObject([{ instans: 'Socialnämnden', askedFor: '2016-10-26', grantedTo: '2016-10-26', outcome: 'beviljat' }]);
  });

  test('the report has the shape that others read', () => {
    expect(report).toMatchObject({ scenario: 'internationell-strategi', from: '2016-06-02', to: '2016-10-26' });
    expect(report.cards[0]).toEqual(expect.objectContaining({ at: expect.any(String), person: 'Maja Ekdahl', instans: null, arende: expect.any(String), step: 'granska', outcome: 'delivered', activityId: expect.any(String) }));
    expect(report.documents.filter((d) => d.kind === 'remissammanstallning')).toEqual([{ path: expect.stringMatching(/^Remisser\/Internationell strategi\/Remissammanställning .*\.docx$/), sha256: expect.stringMatching(/^[0-9a-f]{64}$/), kind: 'remissammanstallning' }]);
  });

  test('those who are hard to reach end as they should, and nobody gets a second POST for it', () => {
    const of = (person: string) => report.cards.filter((c) => c.person === person).map(({ step, outcome, arrived, posts }) => ({ step, outcome, arrived, posts }));
    expect(of('Uno Utanapp')[0]).toEqual({ step: 'ny-remiss', outcome: 'refused', arrived: false, posts: 0 });
    expect(of('Trygve Trögström')[0]).toEqual({ step: 'ny-remiss', outcome: 'delivered', arrived: true, posts: 3 });
    expect(of('Blenda Blockström').map((c) => c.posts)).toEqual([1, 0, 0, 0]);
    expect(of('Oskar Ovisslund')[0]).toEqual({ step: 'ny-remiss', outcome: 'unknown', arrived: true, posts: 1 });
  });

  test('every exchange with Graph keeps to Microsoft’s contract', () => {
    guard.expectClean();
  });

  test('there is nothing to warn the operators about', () => {
    expect(logged.filter((line) => !line.includes('"level":"info"'))).toEqual([]);
  });
});
