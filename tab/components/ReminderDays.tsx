import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Coming } from '#domain/contract/paminnelser.ts';
import { useTexts } from '../texts/texts.ts';
import { Card } from './Card.tsx';
import { Mark } from './Mark.tsx';
import { monthsOf, type ReminderDay } from './reminderMonths.ts';

const useStyles = makeStyles({
  months: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 340px), 1fr))', gap: '16px', alignItems: 'start' },
  month: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold, marginBottom: '8px', '::first-letter': { textTransform: 'uppercase' } },
  days: { display: 'grid', gap: '12px' },
  day: { display: 'grid', gridTemplateColumns: '44px minmax(0, 1fr)', gap: '12px' },
  date: { textAlign: 'center', borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3, padding: '4px 0', alignSelf: 'start' },
  number: { display: 'block', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  weekday: { display: 'block', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  why: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, overflowWrap: 'anywhere' },
  quiet: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  many: { cursor: 'pointer', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusMedium } },
});

/** Reminders to come, a card a month: which day, why, to whom, and what is paused. `mine`: to one person, who knows who that is. */
export function ReminderDays({ rows, mine = false }: { readonly rows: readonly Coming[]; readonly mine?: boolean }): ReactNode {
  const styles = useStyles();
  const { datum } = useTexts();
  const Heading = mine ? 'h2' : 'h3';
  return (
    <div className={styles.months}>
      {monthsOf(rows).map((month) => (
        <Card key={month.key}>
          <Heading className={styles.month}>{datum.day(`${month.key}-01`).replace(/^1 /, '')}</Heading>
          <ul className={styles.days}>
            {month.days.map((day) => (
              <li key={day.on} className={styles.day}>
                <span className={styles.date}>
                  <span className={styles.number}>{Number(day.on.slice(8))}</span>
                  <span className={styles.weekday}>{datum.weekday(day.on).slice(0, 3)}</span>
                </span>
                <div>{day.groups.map((group, i) => <Group key={i} group={group} mine={mine} />)}</div>
              </li>
            ))}
          </ul>
        </Card>
      ))}
    </div>
  );
}

function Group({ group, mine }: { readonly group: ReminderDay['groups'][number]; readonly mine: boolean }): ReactNode {
  const styles = useStyles();
  const { paminnelser: words, datum } = useTexts();
  const [first] = group;
  if (!first) return null;
  const to = group.map((r) => (mine ? words.to(r.title, r.instans) : words.to(r.person, r.instans)));
  return (
    <>
      <p className={styles.why}>{words.why(first.because, first.before, first.countsTo === null ? '' : datum.day(first.countsTo))} {first.paused !== null && <Mark tone="notice">{words.paused[first.paused]}</Mark>}</p>
      {first.movedFrom !== null && <p className={styles.quiet}>{words.movedFrom(datum.day(first.movedFrom))}</p>}
      {to.length <= 2
        ? to.map((one) => <p key={one} className={styles.quiet}>{one}</p>)
        : <details><summary className={`${styles.quiet} ${styles.many}`}>{words.people(new Set(group.map((r) => r.person)).size)}</summary>{to.map((one) => <p key={one} className={styles.quiet}>{one}</p>)}</details>}
    </>
  );
}
