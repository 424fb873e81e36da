import { findDates } from '#domain/reading/dates.ts';
import { chronoDates } from '../floors/chronoDates.ts';
import { scoreOf } from './dateScore.ts';
import { dateTexts, WRITTEN } from './dateTexts.ts';
console.log(scoreOf(dateTexts, findDates), scoreOf(dateTexts, (t) => chronoDates(t, WRITTEN)));
for (const { text, labels } of dateTexts) {
  const hits = findDates(text);
  for (const l of labels) if (!hits.some((h) => h.from < l.to && l.from < h.to && h.datum === l.datum)) console.log('MISS', l, text.slice(l.from, l.to));
  for (const h of hits) if (!labels.some((l) => l.datum === h.datum && h.from < l.to && l.from < h.to)) console.log('EXTRA', h.datum, h.form, JSON.stringify(text.slice(h.from, h.to)));
}
let t = performance.now(); for (let i = 0; i < 50; i++) for (const { text } of dateTexts) findDates(text); console.log('ours', (performance.now() - t) / 50);
t = performance.now(); for (let i = 0; i < 50; i++) for (const { text } of dateTexts) chronoDates(text, WRITTEN); console.log('chrono', (performance.now() - t) / 50);
