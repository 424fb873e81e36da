import { describe, expect, test } from '@jest/globals';
import { draftsVisibleTo, mayAnswer, mayGrantAnstand, mayHandle, maySeeSvarsuppdrag, type Actor } from '#domain/permissions/permissions.ts';
import { ROLLER, type Roll } from '#domain/register/register.ts';

const actor = (...roller: readonly [string, Roll][]): Actor => ({
  personId: 'person_1', aadObjectId: 'a', name: 'N', roller: roller.map(([instansId, roll]) => ({ instansId, roll })), senderInstansId: 'instans_ks',
});

describe('every role against every verb', () => {
  const table: Readonly<Record<Roll, { handle: boolean; grant: boolean; answer: boolean; see: boolean }>> = {
    handlaggare: { handle: true, grant: true, answer: true, see: true },
    registrator: { handle: true, grant: false, answer: false, see: true },
    kontaktperson: { handle: false, grant: false, answer: true, see: true },
    stallforetradare: { handle: false, grant: false, answer: true, see: true },
    namndsekreterare: { handle: false, grant: false, answer: false, see: true },
    chef: { handle: false, grant: false, answer: false, see: true },
  };
  test.each(ROLLER)('%s of the sending body, and of a nämnd', (roll) => {
    const sender = actor(['instans_ks', roll]);
    const namnd = actor(['instans_sn', roll]);
    expect({ handle: mayHandle(sender), grant: mayGrantAnstand(sender, 'instans_sn') }).toEqual({ handle: table[roll].handle, grant: table[roll].grant });
    expect(mayHandle(namnd)).toBe(false);
    expect(mayGrantAnstand(namnd, 'instans_sn')).toBe(false);
    expect({ answer: mayAnswer(namnd, 'instans_sn'), see: maySeeSvarsuppdrag(namnd, 'instans_sn') }).toEqual({ answer: table[roll].answer, see: table[roll].see });
    expect(mayAnswer(namnd, 'instans_annan') || maySeeSvarsuppdrag(namnd, 'instans_annan')).toBe(false);
    expect(draftsVisibleTo(namnd)).toEqual(['instans_sn']);
  });
});

test('nobody grants their own anstånd', () => {
  expect(mayGrantAnstand(actor(['instans_ks', 'handlaggare'], ['instans_sn', 'kontaktperson']), 'instans_sn')).toBe(false);
});

test('a register without a sending body lets nobody handle', () => {
  expect(mayHandle({ ...actor(['instans_ks', 'handlaggare']), senderInstansId: null })).toBe(false);
});
