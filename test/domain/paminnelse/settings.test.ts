import { describe, expect, test } from '@jest/globals';
import { checkSettings, DEFAULT_SETTINGS, type PaminnelseSettings } from '#domain/paminnelse/settings.ts';

const wrong = (over: Partial<PaminnelseSettings>): readonly string[] => checkSettings({ ...DEFAULT_SETTINGS, ...over });

describe('how a municipality wants its people reminded', () => {
  test('nothing is quiet until somebody has said so, and the defaults can be used', () => {
    expect(DEFAULT_SETTINGS).toEqual({ hours: { from: '09:00', until: '17:00' }, quiet: [], steps: [20, 10, 5, 1, 0], nudgeAfter: 5 });
    expect(wrong({})).toEqual([]);
  });

  test.each<[string, Partial<PaminnelseSettings>, readonly string[]]>([
    ['before eight', { hours: { from: '07:59', until: '17:00' } }, ['hours']], ['after five', { hours: { from: '09:00', until: '17:01' } }, ['hours']], ['the wrong way round', { hours: { from: '12:00', until: '12:00' } }, ['hours']],
    ['no clock', { hours: { from: '9', until: '17:00' } }, ['hours']], ['the widest', { hours: { from: '08:00', until: '17:00' } }, []],
    ['a day that is none', { quiet: [{ from: '2026-02-30', to: '2026-03-03' }] }, ['quiet-days']], ['ends before it begins', { quiet: [{ from: '2026-08-01', to: '2026-07-01' }] }, ['quiet-order']],
    ['ten weeks', { quiet: [{ from: '2026-06-01', to: '2026-08-09' }] }, []], ['a day more', { quiet: [{ from: '2026-06-01', to: '2026-08-10' }] }, ['quiet-long']],
    ['eleven of them', { quiet: Array.from({ length: 11 }, () => ({ from: '2026-07-01', to: '2026-07-02' })) }, ['quiet-many']],
    ['no steps at all', { steps: [] }, ['no-steps']], ['a step that there is not', { steps: [10, 7] }, ['steps']], ['never nudged', { nudgeAfter: 0 }, []], ['half a day', { nudgeAfter: 2.5 }, ['nudge']], ['a negative number', { nudgeAfter: -1 }, ['nudge']],
  ])('%s', (_name, over, faults) => expect(wrong(over)).toEqual(faults));
});
