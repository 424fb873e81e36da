import { describe, expect, test } from '@jest/globals';
import { HANDLAGGARE, REGISTRATOR } from '#local/scenarios/internationellStrategi/people.ts';
import { bearerOf, call, codeIn, knownIds } from './support/api.ts';
import type { AttackedTown } from './support/attackedTown.ts';
import { CANARY, HOSTILE_FILES, HOSTILE_TITLE, LITERALS } from './support/canaries.ts';

/** Run last: it reads what all the others have made the product say. */
export function logSuite(get: () => AttackedTown): void {
  describe('the log', () => {
    test('a fault on the way out is logged by its place, not by its words', async () => {
      const rig = get();
      rig.clock.skip(10);
      const ids = await knownIds(rig);
      const handlaggare = await rig.person(HANDLAGGARE.aadObjectId);
      const { revision } = await handlaggare.call('getSammanstallning', { arendeId: rig.arendeId });
      // Nothing has been done in the registrator's name so far, so a token must be fetched first.
      rig.town.entra.faults.queue({ kind: 'consent-required', times: 20 });
      const answer = await call(rig, 'createWord', { ids, authorization: await bearerOf(rig, REGISTRATOR.aadObjectId), body: { revision } });
      rig.town.entra.faults.clear();
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(codeIn(answer)).toEqual(expect.any(String));
      expect(answer.text).not.toMatch(/AADSTS|invalid_grant|stack|\.ts:|http:/);
    });

    test('tells what was refused and why, in fixed words', () => {
      const lines = get().logged.map((line) => JSON.parse(line) as { msg: string; reason?: string });
      for (const msg of ['token refused', 'activity-refused', 'notification ignored']) expect(lines.filter((line) => line.msg === msg).length).toBeGreaterThan(5);
      for (const { reason } of lines) if (reason !== undefined) expect(reason).toMatch(/^[a-z-]{3,30}$/);
      // Whatever else a line holds is an id, a code, a class or a place: nothing with a blank in it, which a sentence has.
      for (const { msg: _msg, where: _where, ...rest } of lines as { msg: string; where?: string }[]) for (const value of Object.values(rest)) expect(String(value)).toMatch(/^[\w.:-]{0,80}$/);
    });

    test('holds no name, no address, no text of a case, no token and no secret, after all of this', async () => {
      const rig = get();
      const all = rig.logged.join('\n').toLowerCase();
      const { municipality } = rig.town.scenario;
      const driveId = municipality.site.driveId;
      const state = (await rig.town.product.store.tx((s) => s.library.subscription(driveId)))?.clientState;
      const forbidden = [
        ...municipality.people.flatMap((p) => [p.displayName, ...p.displayName.split(' ').filter((part) => part.length > 4), p.mail, p.userPrincipalName]), ...Object.values(CANARY), ...LITERALS, ...HOSTILE_FILES, HOSTILE_TITLE,
        'internationell strategi', '171-482', 'servicenämnden', 'socialnämnden', 'tjänsteutlåtande', '@stad.example', 'bearer', 'eyj', 'local-api-secret', 'local-bot-secret', String(state), 'evil.example', '<script', 'drop table', rig.attacker.url,
      ];
      expect(all.length).toBeGreaterThan(1_000);
      expect(forbidden.filter((text) => all.includes(text.toLowerCase()))).toEqual([]);
    });

    test('and the attacker\'s server has not been called once', () => expect(get().attacker.seen).toEqual([]));
  });
}
