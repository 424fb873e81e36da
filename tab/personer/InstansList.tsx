import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { RegisterView } from '#domain/contract/hem.ts';
import { useMe } from '../api/useMe.ts';
import { Empty } from '../components/Empty.tsx';
import { Mark } from '../components/Mark.tsx';
import { Section } from '../components/Section.tsx';
import { DataTable } from '../components/DataTable.tsx';
import { useTexts } from '../texts/texts.ts';
import { matches } from './matches.ts';
import { StandIn } from './StandIn.tsx';

type Instans = RegisterView['instanser'][number];

const useStyles = makeStyles({
  search: { maxWidth: '360px', marginBottom: '14px' },
  note: { fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2 },
});

/** Every instans, found by any part of its name or its people's; who is away shows, and can be changed. */
export function InstansList({ instanser }: { readonly instanser: RegisterView['instanser'] }): ReactNode {
  const styles = useStyles();
  const { personer, mail, datum } = useTexts();
  const today = useMe().data?.today ?? '';
  const [text, setText] = useState('');
  const [changing, setChanging] = useState<string | null>(null);
  const found = instanser.filter((i) => matches(i, text));
  return (
    <Section title={personer.all}>
      <Field label={personer.search} className={styles.search}><Input type="search" value={text} onChange={(_, d) => setText(d.value)} /></Field>
      {found.length === 0 ? <Empty text={personer.searchEmpty} /> : (
        <DataTable
          caption={personer.caption} rows={found} rowKey={(i) => i.id}
          columns={[
            {
              key: 'name', header: personer.instans, cell: (i) => (
                <>
                  {i.name}
                  {i.byMail && <div><Mark tone="brand">{mail.byMail.mark}</Mark></div>}
                  {i.parent !== null && <div className={styles.note}>{mail.byMail.under(i.parent)}</div>}
                  {i.before.length > 0 && <div className={styles.note}>{personer.before(i.before.join(', '))}</div>}
                  {i.validTo !== null && <div className={styles.note}>{personer.ends(datum.day(i.validTo), i.successor)}</div>}
                </>
              ),
            },
            { key: 'kontaktperson', header: personer.kontaktperson, cell: (i) => <Who instans={i} roll="kontaktperson" today={today} /> },
            { key: 'stallforetradare', header: personer.stallforetradare, cell: (i) => <Who instans={i} roll="stallforetradare" today={today} /> },
            { key: 'next', header: personer.next, cell: (i) => i.nextSammantrade ?? personer.unknownDay },
            { key: 'groups', header: personer.groups, cell: (i) => (i.groups.length === 0 ? '–' : i.groups.join(', ')) },
            { key: 'change', header: personer.change, cell: (i) => <Button size="small" aria-label={personer.changeOf(i.name)} onClick={() => setChanging(i.id)}>{personer.change}</Button> },
          ]}
        />
      )}
      <StandIn instans={instanser.find((i) => i.id === changing) ?? null} today={today} onClose={() => setChanging(null)} />
    </Section>
  );
}

function Who({ instans, roll, today }: { readonly instans: Instans; readonly roll: Instans['personer'][number]['roll']; readonly today: string }): ReactNode {
  const { personer, common } = useTexts();
  const people = instans.personer.filter((p) => p.roll === roll);
  if (people.length === 0) return common.none;
  return people.map((p) => (
    <div key={p.personId}>
      {p.name}
      {p.away !== null && <div><Mark tone="notice">{p.away.firstDay <= today ? personer.away(p.away.lastDay) : personer.awayFrom(p.away.firstDay, p.away.lastDay)}</Mark></div>}
    </div>
  ));
}
