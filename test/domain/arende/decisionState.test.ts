import { describe, expect, test } from '@jest/globals';
import { decisionState, type DecisionState } from '#domain/arende/decisionState.ts';
import { decisionText } from '#domain/arende/decisionText.ts';
import type { Stance, Standing, Svar, WayOfAnswering } from '#domain/svar/svar.ts';
import type { NamndOutcome, Utfall } from '#domain/svar/utfall.ts';

const svar = (standing: Standing, version = 1, stance: Stance = 'tillstyrker'): Svar => ({
  id: `svar_${version}`, svarsuppdragId: 's', instansId: 'a', version, stance, standing, legalState: 'lamnat', decidedBy: null, personId: 'p', receivedAt: '2016-10-10T08:00:00.000Z', afterClose: false, channel: 'tab', synpunkter: [],
});
const told = (meetingOn: string, outcome: NamndOutcome): Utfall => ({ id: `u_${meetingOn}`, svarsuppdragId: 's', meetingOn, outcome, toldBy: 'p', toldAt: '2016-10-26T08:00:00.000Z' });
const of = (way: WayOfAnswering | null, given: readonly Svar[], meetingOn: string | null, today: string, utfall: readonly Utfall[] = [], sent = false): DecisionState =>
  decisionState({ way, svar: given, meetingOn, utfall, protokollsutdrag: sent ? { sentBy: 'p', sentAt: '2016-11-01T08:00:00.000Z', link: null } : null }, today);

const M = '2016-10-25';
describe('where the decision stands, and how it is said', () => {
  test.each<[string, DecisionState, DecisionState['kind'], string | null]>([
    ['nothing chosen, nothing known', of(null, [], null, '2016-10-01'), 'none', null],
    ['by delegation', of('delegation', [svar('pa-namndens-vagnar')], null, '2016-10-26'), 'none', null],
    ['the förvaltning answers for itself', of('forvaltningen', [svar('forvaltningen')], M, '2016-10-26'), 'none', null],
    ['abstains', of(null, [svar('forvaltningen', 1, 'avstar')], M, '2016-10-26'), 'none', null],
    ['the nämnd is to decide', of('namnden', [], M, '2016-10-24'), 'coming', 'Nämnden beslutar 25 oktober 2016.'],
    ['proposal in', of('forslag-forst', [svar('forvaltningen')], M, '2016-10-25'), 'coming', 'Förslag inne, nämndens beslut 25 oktober 2016.'],
    ['proposal in, no way chosen', of(null, [svar('forvaltningen')], M, '2016-10-17'), 'coming', 'Förslag inne, nämndens beslut 25 oktober 2016.'],
    ['the nämnd has met', of('forslag-forst', [svar('forvaltningen')], M, '2016-10-26'), 'held', 'Förslag inne. Nämnden sammanträdde 25 oktober 2016. Utfallet är inte inlagt.'],
    ['it has met, no proposal', of('namnden', [], M, '2016-10-26'), 'held', 'Nämnden sammanträdde 25 oktober 2016. Utfallet är inte inlagt.'],
    ['changed', of('namnden', [svar('forvaltningen')], M, '2016-10-26', [told(M, 'andrat')]), 'changed', 'Nämnden ändrade förslaget 25 oktober 2016. Beslutet är inte lämnat.'],
    ['put off to a known meeting', of('namnden', [svar('forvaltningen')], '2016-11-29', '2016-10-26', [told(M, 'bordlagt')]), 'coming', 'Bordlagt 25 oktober 2016. Nytt sammanträde 29 november 2016.'],
    ['sent back, no meeting known', of('namnden', [], null, '2016-10-26', [told(M, 'aterremiss')]), 'put-off', 'Återremitterat 25 oktober 2016. Inget nytt sammanträde är inlagt.'],
    ['the later meeting has been held too', of('namnden', [svar('forvaltningen')], '2016-11-29', '2016-11-30', [told(M, 'bordlagt')]), 'held', 'Förslag inne. Nämnden sammanträdde 29 november 2016. Utfallet är inte inlagt.'],
    ['decided', of('forslag-forst', [svar('forvaltningen'), svar('namnden', 2)], M, '2016-10-27', [told(M, 'enligt-forslaget')]), 'decided', 'Nämndens beslut är inne. Protokollsutdraget är inte markerat som skickat.'],
    ['decided and sent', of(null, [svar('forvaltningen'), svar('namnden', 2)], M, '2016-11-27', [], true), 'decided', 'Nämndens beslut och protokollsutdrag är skickade.'],
    ['decided, no meeting known', of(null, [svar('namnden')], null, '2016-11-27'), 'none', null],
  ])('%s', (_, state, kind, text) => {
    expect(state.kind).toBe(kind);
    expect(decisionText(state)).toBe(text);
  });
});
