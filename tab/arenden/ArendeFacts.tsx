import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ArendeDetail } from '#domain/contract/arenden.ts';
import { useTexts } from '../texts/texts.ts';

const useStyles = makeStyles({
  facts: { display: 'flex', flexWrap: 'wrap', columnGap: '10px' },
  fact: { ':not(:last-child)::after': { content: '"·"', paddingLeft: '10px' } },
});

/** The line under the title: number, day, how many have answered, who is in charge. */
export function ArendeFacts({ arende }: { readonly arende: ArendeDetail }): ReactNode {
  const styles = useStyles();
  const { arenden, common, datum } = useTexts();
  const facts = [
    arende.diarienummer === null ? arenden.noDnr : arenden.dnr(arende.diarienummer),
    arende.svarsdatum === null ? arenden.noSvarsdatum : arenden.answerBy(datum.day(arende.svarsdatum)),
    ...(arende.total === 0 ? [] : [common.answered(arende.answered, arende.total)]),
    ...(arende.workingDaysLeft === null ? [] : [common.workingDays(arende.workingDaysLeft)]),
    arende.handlaggare === null ? arenden.noHandlaggare : arenden.handlaggare(arende.handlaggare),
  ];
  return <span className={styles.facts}>{facts.map((fact) => <span key={fact} className={styles.fact}>{fact}</span>)}</span>;
}
