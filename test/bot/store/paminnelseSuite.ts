import { describe, expect, test } from '@jest/globals';
import { DEFAULT_SETTINGS } from '#domain/paminnelse/settings.ts';
import { AT, world } from './builders.ts';
import type { TestStore } from './suite.ts';

const LATER = '2016-09-01T08:00:00.000Z';

export function paminnelseSuite(get: () => TestStore): void {
  describe('what people have decided about reminders', () => {
    test('settings: the defaults until somebody has set them; what cannot be used counts as nothing set', async () => {
      const { store, sql } = get();
      await sql("delete from setting where key = 'paminnelser'");
      expect(await store.read((s) => s.paminnelse.settings())).toEqual(DEFAULT_SETTINGS);
      const wanted = { ...DEFAULT_SETTINGS, quiet: [{ from: '2016-07-11', to: '2016-08-07' }], nudgeAfter: 0 };
      await store.tx(async ({ paminnelse }) => {
        expect(await paminnelse.lockSettings()).toEqual(DEFAULT_SETTINGS);
        await paminnelse.saveSettings(wanted);
      });
      expect(await store.read((s) => s.paminnelse.settings())).toEqual(wanted);
      await sql(`update setting set value = '{"hours":{"from":"02:00","until":"23:00"}}' where key = 'paminnelser'`);
      expect(await store.read((s) => s.paminnelse.settings())).toEqual(DEFAULT_SETTINGS);
      await sql("delete from setting where key = 'paminnelser'");
    });

    test('a pause holds until it is ended, once for the remiss and once for each person', async () => {
      const { store } = get();
      const w = world('paus');
      await store.tx(w.sent);
      const whole = { utskickId: w.utskick.id, svarsuppdragId: null, personId: null };
      const own = { ...whole, svarsuppdragId: w.svarsuppdrag('1').id, personId: w.person('1').id };
      const set = { setBy: w.person('1').id, setOn: '2016-06-02', setAt: AT };
      const add = (of: typeof own | typeof whole, id: string) => store.tx((s) => s.paminnelse.addPause({ ...of, ...set, id: w.id(id) }));
      expect([await add(whole, 'p1'), await add(own, 'p2'), await add(whole, 'p3'), await add(own, 'p4')]).toEqual([true, true, false, false]);
      expect((await store.read((s) => s.paminnelse.pausesOf([w.utskick.id]))).map((p) => [p.id, p.personId, p.setOn])).toEqual([[w.id('p1'), null, '2016-06-02'], [w.id('p2'), w.person('1').id, '2016-06-02']]);
      const end = () => store.tx((s) => s.paminnelse.endPause(own, w.person('1').id, LATER));
      expect([await end(), await end()]).toEqual([w.id('p2'), null]);
      expect([await add(own, 'p5'), (await store.read((s) => s.paminnelse.pausesOf([w.utskick.id]))).length]).toEqual([true, 2]);
    });

    test('a chosen day takes the place of the earlier one', async () => {
      const { store } = get();
      const w = world('senare');
      await store.tx(w.sent);
      const about = { svarsuppdragId: w.svarsuppdrag('1').id, personId: w.person('1').id, setOn: '2016-06-02', setAt: AT };
      await store.tx((s) => s.paminnelse.setSnooze({ ...about, id: w.id('s1'), day: '2016-06-09' }));
      await store.tx((s) => s.paminnelse.setSnooze({ ...about, id: w.id('s2'), day: '2016-06-16' }));
      const now = () => store.read((s) => s.paminnelse.snoozesOf([about.svarsuppdragId]));
      expect(await now()).toEqual([{ svarsuppdragId: about.svarsuppdragId, personId: about.personId, day: '2016-06-16', setOn: '2016-06-02' }]);
      const end = () => store.tx((s) => s.paminnelse.endSnooze(about.svarsuppdragId, about.personId, LATER));
      expect([await end(), await end(), (await now()).length]).toEqual([true, false, 0]);
    });

    test('a question is asked once a day of a person, and its answer kept', async () => {
      const { store } = get();
      const w = world('fraga');
      await store.tx(w.sent);
      const asked = (id: string, askedOn: string) => ({ id: w.id(id), svarsuppdragId: w.svarsuppdrag('1').id, personId: w.person('1').id, askedBy: w.person('2').id, askedOn, askedAt: AT });
      const add = (id: string, on: string) => store.tx((s) => s.paminnelse.addEfterfragan(asked(id, on)));
      expect([await add('e1', '2016-10-18'), await add('e2', '2016-10-18'), await add('e3', '2016-10-19')]).toEqual([true, false, true]);
      await store.tx((s) => s.paminnelse.answerEfterfragan(w.id('e3'), 'pa-vag', LATER));
      expect((await store.read((s) => s.paminnelse.efterfraganOf([w.svarsuppdrag('1').id]))).map((e) => [e.id, e.answer, e.answeredAt])).toEqual([[w.id('e1'), null, null], [w.id('e3'), 'pa-vag', LATER]]);
      expect(await store.read((s) => s.paminnelse.efterfragan(w.id('e3')))).toMatchObject({ askedOn: '2016-10-19', answer: 'pa-vag' });
    });

    test('the ledger knows what has been sent about a svarsuppdrag, who has had a card, and forgets what is taken back', async () => {
      const { store } = get();
      const w = world('sant');
      await store.tx(w.sent);
      await store.tx(async ({ ledger }) => {
        await ledger.plan([w.contact('a', { data: { until: '2016-10-17' } }), w.contact('b', { step: 'paminnelse-1', dueOn: '2016-10-14' }), w.contact('c', { step: 'paminn-nu', dueOn: '2016-10-10', atOnce: true, personId: w.person('2').id })]);
        await ledger.createDispatches('2016-10-10', [{ id: w.id('d1'), personId: w.person('1').id, contactIds: [w.id('kontakt_a')] }, { id: w.id('d2'), personId: w.person('2').id, contactIds: [w.id('kontakt_c')] }]);
        await ledger.cancelContacts([w.id('kontakt_a'), w.id('kontakt_b')]);
      });
      const id = w.svarsuppdrag('1').id;
      expect([...(await store.read((s) => s.ledger.sentSteps([id]))).get(id)!].sort()).toEqual(['paminn-nu|', 'paminnelse-5|2016-10-17']);
      expect(await store.read((s) => s.ledger.haveCard('2016-10-10', [w.person('1').id, w.person('2').id, 'x']))).toEqual(new Set([w.person('1').id, w.person('2').id]));
      expect(await store.read((s) => s.ledger.haveDailyCard('2016-10-10', [w.person('2').id]))).toEqual(new Set());
      expect((await store.read((s) => s.ledger.ofArende(w.arende.id))).find((e) => e.contact.id === w.id('kontakt_b'))?.contact.state).toBe('cancelled');
    });
  });
}
