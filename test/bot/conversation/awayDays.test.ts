import { expect, test } from '@jest/globals';
import { awayDays } from '#bot/conversation/awayDays.ts';

// A Wednesday.
const TODAY = '2016-09-21';
test.each([
  ['jag är ledig till måndag', '2016-09-21', '2016-09-25'],
  ['jag är ledig till och med måndag', '2016-09-21', '2016-09-26'],
  ['jag är borta t.o.m. fredag', '2016-09-21', '2016-09-23'],
  ['jag är ledig på fredag', '2016-09-23', '2016-09-23'],
  ['jag är borta på onsdag', '2016-09-28', '2016-09-28'],
  ['jag är ledig i dag', '2016-09-21', '2016-09-21'],
  ['jag är ledig i morgon', '2016-09-22', '2016-09-22'],
  ['jag har semester 3 oktober till 7 oktober', '2016-10-03', '2016-10-07'],
  ['jag är borta från 3 oktober till och med 7 oktober', '2016-10-03', '2016-10-07'],
  ['jag är ledig till 1 mars', '2016-09-21', '2017-03-01'],
  ['jag är ledig från fredag till tisdag', '2016-09-23', '2016-09-26'],
  ['jag är ledig', '2016-09-21', null],
  ['jag är ledig till i dag', '2016-09-21', '2016-09-21'],
])('«%s»: %s to %s', (text, firstDay, lastDay) => expect(awayDays(text, TODAY)).toEqual({ firstDay, lastDay }));
