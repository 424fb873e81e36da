import { Checkbox, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import type { ArendeDetail, Preview } from '#domain/contract/arenden.ts';
import type { Wish } from '#domain/arende/choice.ts';
import { DataTable, type Column } from '../../components/DataTable.tsx';
import { useTexts } from '../../texts/texts.ts';
import { addAll, giveReason, groupsIn, groupsToAdd, pick, pickAll, wishAll, type Chosen, type Group } from './choice.ts';
import { Wishes } from './Wishes.tsx';

const useStyles = makeStyles({
  group: { marginBottom: '20px' },
  head: { display: 'flex', alignItems: 'center', marginBottom: '4px', fontWeight: tokens.fontWeightSemibold, '& label': { fontWeight: tokens.fontWeightSemibold } },
  problem: { color: tokens.colorStatusWarningForeground2 },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400 },
  reason: { maxWidth: '320px', marginTop: '4px' },
  add: { maxWidth: '420px', marginTop: '4px' },
});

interface Props {
  readonly arende: ArendeDetail;
  readonly preview: Preview;
  readonly chosen: Chosen;
  readonly change: (how: (c: Chosen) => Chosen) => void;
  /** Whether each has a wish of its own to choose. */
  readonly each: boolean;
  readonly onEach: (each: boolean) => void;
}

type Row = Group['rows'][number];

/** Who gets it, in the groups that are written: ticked off, added, and how each should answer. */
export function Recipients({ arende, preview, chosen, change, each, onEach }: Props): ReactNode {
  const styles = useStyles();
  const { skicka, hinner, utskick, mail, datum } = useTexts();
  const isChosen = (id: string): boolean => !chosen.leftOut.some((l) => l.instansId === id);
  const columns: readonly Column<Row>[] = [
    {
      key: 'instans', header: skicka.instans,
      cell: (r) => (arende.mayHandle
        ? <Checkbox label={r.instans} aria-label={utskick.pick(r.instans)} checked={isChosen(r.instansId)} onChange={(_, d) => change((c) => pick(c, r.instansId, d.checked === true))} />
        : r.instans),
    },
    {
      key: 'person', header: skicka.kontaktperson,
      cell: ({ row, instansId, instans, reason }) => (row !== null && isChosen(instansId)
        ? <>{row.byMail !== null && <div>{mail.byMail.mark}: {row.byMail.mailbox ?? mail.noMailbox}</div>}{row.kontaktperson !== null && <div>{row.kontaktperson}</div>}{row.problem !== null && <div className={styles.problem}>{row.problem}</div>}</>
        : <Out instans={instans} reason={reason} may={arende.mayHandle} onReason={(text) => change((c) => giveReason(c, instansId, text))} />),
    },
    { key: 'verdict', header: skicka.verdict, wide: true, cell: ({ row, instansId }) => (row === null || !isChosen(instansId) ? '–' : row.verdict === 'okant' ? hinner.badge.okant : row.verdictText) },
    ...(each ? [{
      key: 'wish', header: utskick.wish,
      cell: ({ instans, instansId }: Row) => (isChosen(instansId) && (
        <Select size="small" aria-label={utskick.wishFor(instans)} disabled={!arende.mayHandle} value={chosen.wishes.find((w) => w.instansId === instansId)?.wish ?? 'none'}
          onChange={(_, d) => change((c) => wishAll(c, [instansId], d.value === 'none' ? null : (d.value as Wish)))}>
          {(['none', 'namnden', 'forvaltningen'] as const).map((w) => <option key={w} value={w}>{utskick.wishes[w]}</option>)}
        </Select>
      )),
    }] : []),
  ];
  return (
    <>
      <Wishes preview={preview} may={arende.mayHandle} change={change} each={each} onEach={onEach} />
      {groupsIn(preview).map((g) => {
        const ids = g.rows.map((r) => r.instansId);
        const on = ids.filter(isChosen).length;
        const title = g.kind === 'group' ? utskick.group(capital(g.title), on, datum.day(preview.groupsOn)) : g.kind === 'one' ? utskick.ones : utskick.added;
        return (
          <div key={`${g.kind} ${g.title}`} className={styles.group}>
            <h3 className={styles.head}>
              {g.kind === 'group' && arende.mayHandle
                ? <Checkbox label={title} checked={on === ids.length ? true : on === 0 ? false : 'mixed'} onChange={(_, d) => change((c) => pickAll(c, ids, d.checked !== false))} />
                : title}
            </h3>
            <DataTable caption={title} rows={g.rows} rowKey={(r) => r.instansId} columns={columns} />
          </div>
        );
      })}
      {arende.mayHandle && preview.others.length > 0 && <Add preview={preview} onAdd={(ids) => change((c) => addAll(c, ids))} />}
      {preview.chosenBy !== null && <p className={styles.quiet}>{utskick.chosenBy(preview.chosenBy)}</p>}
    </>
  );
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);

function Out({ instans, reason, may, onReason }: { readonly instans: string; readonly reason: string | null; readonly may: boolean; readonly onReason: (text: string) => void }): ReactNode {
  const styles = useStyles();
  const { utskick } = useTexts();
  return (
    <>
      <div className={styles.quiet}>{utskick.leftOut}</div>
      {may
        ? <Input size="small" className={styles.reason} aria-label={`${utskick.whyLeftOut}: ${instans}`} placeholder={utskick.whyLeftOut} defaultValue={reason ?? ''} maxLength={500} onBlur={(e) => { if (e.target.value.trim() !== (reason ?? '')) onReason(e.target.value); }} />
        : reason}
    </>
  );
}

/** One list of what is left in the register, groups first; what is chosen is added at once, and can be unticked. */
function Add({ preview, onAdd }: { readonly preview: Preview; readonly onAdd: (ids: readonly string[]) => void }): ReactNode {
  const styles = useStyles();
  const { utskick } = useTexts();
  const groups = groupsToAdd(preview);
  const id = useId();
  const choose = (value: string): void => {
    const group = groups.find((g) => `grupp ${g.name}` === value);
    if (value !== '') onAdd(group ? group.ids : [value]);
  };
  return (
    <Field label={{ children: utskick.add, htmlFor: id }} className={styles.add}>
      <Select id={id} value="" onChange={(_, d) => choose(d.value)}>
        <option value="">{utskick.addChoose}</option>
        {groups.length > 0 && <optgroup label={utskick.addGroups}>{groups.map((g) => <option key={g.name} value={`grupp ${g.name}`}>{utskick.groupOf(g.name, g.ids.length)}</option>)}</optgroup>}
        <optgroup label={utskick.addOnes}>{[...preview.others].sort((a, b) => a.instans.localeCompare(b.instans, 'sv')).map((o) => <option key={o.instansId} value={o.instansId}>{o.instans}</option>)}</optgroup>
      </Select>
    </Field>
  );
}
