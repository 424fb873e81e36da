import { describe, expect, test } from '@jest/globals';
import { clockAt, datumAt } from '#domain/calendar/stockholm.ts';
import { planPaminnelser } from '#domain/paminnelse/planPaminnelser.ts';
import { importKontaktpersoner, importNamnder, importSammantraden } from '#domain/register/importCsv.ts';
import { expandRecipients } from '#domain/register/recipients.ts';
import { isValidOn } from '#domain/register/register.ts';
import { checkSvar } from '#domain/svar/svar.ts';
import { DELAR } from '#local/scenarios/internationellStrategi/facts.ts';
import { KONTAKTPERSONER, NAMNDER, SAMMANTRADEN } from '#local/scenarios/internationellStrategi/registerFiles.ts';
import { internationellStrategi as scenario } from '#local/scenarios/internationellStrategi/scenario.ts';

const { instanser } = importNamnder(NAMNDER);
const { entries } = importKontaktpersoner(KONTAKTPERSONER, instanser);
const { sammantraden } = importSammantraden(SAMMANTRADEN, instanser);
const register = { instanser, people: [], uppdrag: [], sammantraden };
const RECIPIENTS = ['Rinkeby-Kista stadsdelsnämnd', 'Hägersten-Liljeholmens stadsdelsnämnd', 'Södermalms stadsdelsnämnd', 'samtliga facknämnder', 'Stockholms Stadshus AB'];
const recipients = expandRecipients(register, RECIPIENTS, '2016-06-02');
const answers = scenario.events.flatMap((e) => (e.kind === 'answer' ? [e] : []));
const personOf = (aadObjectId: string) => scenario.municipality.people.find((p) => p.aadObjectId === aadObjectId);

describe('the register', () => {
  test('is read without a fault', () => {
    expect(importNamnder(NAMNDER).problems).toEqual([]);
    expect(importKontaktpersoner(KONTAKTPERSONER, instanser).problems).toEqual([]);
    expect(importSammantraden(SAMMANTRADEN, instanser).problems).toEqual([]);
  });

  test('gives thirteen recipients on 2 June 2016, none of them before or after its time', () => {
    expect(recipients.unknown).toEqual([]);
    expect(recipients.instanser).toHaveLength(13);
    expect(recipients.instanser.map((i) => i.name)).not.toContain('Socialtjänst- och arbetsmarknadsnämnden');
    expect(expandRecipients(register, ['samtliga stadsdelsnämnder'], '2024-01-01').instanser.map((i) => i.name)).toEqual(['Järva stadsdelsnämnd', 'Södermalms stadsdelsnämnd']);
  });

  test('knows everybody in it, and each recipient has one kontaktperson', () => {
    const mails = scenario.municipality.people.map((p) => p.mail);
    for (const entry of entries) expect(mails).toContain(entry.mail);
    for (const instans of recipients.instanser) expect(entries.filter((e) => e.instansId === instans.id && e.roll === 'kontaktperson')).toHaveLength(1);
  });

  test('has a calendar for the socialnämnd alone', () => {
    expect(sammantraden.map((s) => [s.instansName, s.on, s.stopDate])).toEqual([['Socialnämnden', '2016-10-25', '2016-10-05']]);
  });
});

describe('the people', () => {
  test('have ids and addresses of their own, in a domain that cannot exist', () => {
    const { people } = scenario.municipality;
    expect(new Set(people.map((p) => p.aadObjectId)).size).toBe(people.length);
    expect(new Set(people.map((p) => p.mail)).size).toBe(people.length);
    for (const p of people.filter((one) => !one.guest)) {
      expect(p.mail).toMatch(/^[a-z.]+@stad\.example$/);
      expect(p.aadObjectId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
  });

  test('four of them fail, each in another way, and each answers for a recipient', () => {
    const failing = scenario.municipality.people.filter((p) => p.trouble !== undefined || (p.app === 'never' && !p.guest));
    expect(failing.map((p) => p.trouble ?? p.app).sort()).toEqual(['accepted-then-502', 'blocked', 'never', 'throttled-twice']);
    for (const p of failing) expect(entries.filter((e) => e.mail === p.mail && e.roll === 'kontaktperson')).toHaveLength(1);
  });

  test('one answers for two nämnder', () => {
    const count = (mail: string) => entries.filter((e) => e.mail === mail && e.roll === 'kontaktperson').length;
    expect(entries.filter((e) => count(e.mail) === 2).map((e) => e.instansName)).toEqual(['Miljö- och hälsoskyddsnämnden', 'Kyrkogårdsnämnden']);
  });

  test('the first page has four roles of real people', () => {
    expect(scenario.roles.map((r) => r.key)).toEqual(['handlaggare', 'svarar', 'registrator', 'it']);
    for (const role of scenario.roles) expect(personOf(role.personAadObjectId)).toBeDefined();
  });
});

describe('the events', () => {
  test('run forward within the story, in office hours, and begin with confirming and sending', () => {
    const moments = scenario.events.map((e) => e.at);
    expect(moments).toEqual([...moments].sort());
    expect(datumAt(moments[0]!)).toBe(scenario.start);
    expect(datumAt(moments.at(-1)!)).toBe(scenario.end);
    for (const at of moments) expect(clockAt(at) >= '08.00' && clockAt(at) <= '17.00').toBe(true);
    expect(scenario.events.map((e) => e.kind).filter((kind) => kind !== 'answer')).toEqual(['confirm-fields', 'send', 'request-anstand', 'grant-anstand', 'merge-and-write']);
  });

  test('every recipient answers once, by somebody who may, and nothing stops the answer', () => {
    expect(answers.map((a) => a.instans).sort()).toEqual(recipients.instanser.map((i) => i.name).sort());
    for (const answer of answers) {
      const mail = personOf(answer.by)?.mail;
      const may = entries.some((e) => e.instansName === answer.instans && e.mail === mail && ['kontaktperson', 'stallforetradare', 'handlaggare'].includes(e.roll) && isValidOn(e, datumAt(answer.at)));
      expect([answer.instans, may]).toEqual([answer.instans, true]);
      const synpunkter = answer.synpunkter.map((s) => ({ delId: s.del, text: s.text }));
      expect([answer.instans, checkSvar({ formInstance: 'form-0001', stance: answer.stance, standing: answer.standing, decidedBy: answer.decidedBy, synpunkter }, DELAR.map((d) => d.title))]).toEqual([answer.instans, []]);
    }
  });

  test('no answer comes after its day, the socialnämnd\'s by its anstånd', () => {
    for (const a of answers) expect([a.instans, datumAt(a.at) <= (a.instans === 'Socialnämnden' ? '2016-10-26' : '2016-10-17')]).toEqual([a.instans, true]);
  });

  test('on each of the five reminder days some nämnd without a calendar has yet to answer', () => {
    const days = planPaminnelser('2016-10-17', '2016-06-02').map((p) => p.dueOn);
    expect(days).toEqual(['2016-09-19', '2016-10-03', '2016-10-10', '2016-10-14', '2016-10-17']);
    for (const day of days) {
      const open = answers.filter((a) => a.instans !== 'Socialnämnden' && a.at > `${day}T07:30`);
      expect([day, open.length > 0]).toEqual([day, true]);
    }
  });

  test('the synpunkter are many enough to merge: some alike, one pair the same, every part spoken of', () => {
    const texts = answers.flatMap((a) => a.synpunkter.map((s) => s.text));
    expect(texts.length).toBeGreaterThanOrEqual(20);
    expect(texts.length).toBeLessThanOrEqual(32);
    expect(texts.length - new Set(texts).size).toBe(1);
    expect(new Set(answers.flatMap((a) => a.synpunkter.map((s) => s.del)))).toEqual(new Set([...DELAR.map((d) => d.title), null]));
    expect(new Set(answers.map((a) => a.stance))).toEqual(new Set(['inget-att-erinra', 'tillstyrker-med-synpunkter', 'tillstyrker', 'avstyrker-delvis', 'avstar']));
  });
});
