import { describe, expect, test } from '@jest/globals';
import { findDates } from '#domain/reading/dates.ts';

describe('dates in running Swedish', () => {
  test.each([
    ['senast den 17 oktober 2016.', ['2016-10-17']],
    ['fredagen den 13 november 2015 kl 13:00', ['2015-11-13']],
    ['2016-09-13 och 2016-10-25', ['2016-09-13', '2016-10-25']],
    ['den 1:a maj 2016, 3:e juni 2017', ['2016-05-01', '2017-06-03']],
    ['15 sept. 2017, 3 dec 2018, 5 feb. 2019', ['2017-09-15', '2018-12-03', '2019-02-05']],
    ['15 november 2023–31 januari 2024', ['2023-11-15', '2024-01-31']],
    ['3–5 maj 2016', ['2016-05-03', '2016-05-05']],
    ['mellan den 1 juni och den 15 augusti 2017', ['2017-06-01', '2017-08-15']],
    ['senast 17/10 2016, 17/10-2016, 17.10.2016', ['2016-10-17', '2016-10-17', '2016-10-17']],
    ['senast 17/10', [null]], ['senast den 17 oktober', [null]], ['vecka 42', [null]], ['inom tre veckor', [null]],
    ['den 31 november 2016', [null]], ['2016-02-30', [null]],
    ['20161017', ['2016-10-17']],
  ])('%s', (text, expected) => expect(findDates(text).map((d) => d.datum)).toEqual(expected));

  test.each(['SOU 2016:48', '(1998:1276)', 'prop. 2016/17:180', '171-482/2016', '08-508 25 119', 'version 1.2', 'avsnitt 8.2 Ökat ansvar', 'dnr 2016-152-307', 'KS 2016/12', '3/4 av eleverna', 'Vision 2040', 'marsvin', '12 majs'])('%s is no date', (text) => {
    expect(findDates(text)).toEqual([]);
  });

  test('tells the weekday that is claimed, the hour, and what is wanting', () => {
    expect(findDates('måndagen den 20 april 2016 kl. 12')[0]).toMatchObject({ datum: '2016-04-20', weekday: 1, time: '12.00', form: 'day' });
    expect(findDates('senast den 1 juni')[0]).toMatchObject({ datum: null, monthDay: '06-01', form: 'year-missing' });
    expect(findDates('den 31 november 2016')[0]).toMatchObject({ form: 'impossible' });
  });
});
