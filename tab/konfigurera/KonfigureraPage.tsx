import { makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useState, type ReactNode } from 'react';
import { useCall } from '../api/ClientContext.ts';
import { keys } from '../api/keys.ts';
import { Fetched } from '../components/Fetched.tsx';
import { Page } from '../components/Page.tsx';
import { hrefTo, parseRoute } from '../router/route.ts';
import { useHost } from '../teams/HostContext.ts';
import { useTexts } from '../texts/texts.ts';

const useStyles = makeStyles({
  label: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, marginBottom: '6px' },
  hint: { marginTop: '16px', color: tokens.colorNeutralForeground2 },
});

/** Asked when the tab is added to a channel or a meeting: the list of ärenden, or one of them. */
export function KonfigureraPage(): ReactNode {
  const styles = useStyles();
  const { teams, arenden } = useTexts();
  const { konfigurera } = teams;
  const call = useCall();
  const host = useHost();
  const label = useId();
  const list = useQuery({ queryKey: keys.arenden, queryFn: ({ signal }) => call('listArenden', { signal }) });
  const [chosen, setChosen] = useState('arenden');
  const title = list.data?.find((a) => `arenden/${a.id}` === chosen)?.title ?? arenden.title;
  useEffect(() => {
    const contentUrl = `${window.location.origin}${window.location.pathname}${hrefTo(parseRoute(chosen))}`;
    host.configure({ entityId: chosen.replace('/', '-'), contentUrl, name: konfigurera.tabName(title) });
  }, [host, chosen, title, konfigurera]);
  return (
    <Page title={konfigurera.title} below={konfigurera.text}>
      <Fetched query={list}>
        {(all) => (
          <>
            <p id={label} className={styles.label}>{konfigurera.choice}</p>
            <RadioGroup aria-labelledby={label} value={chosen} onChange={(_, d) => setChosen(d.value)}>
              <Radio value="arenden" label={konfigurera.all} />
              {all.map((a) => <Radio key={a.id} value={`arenden/${a.id}`} label={a.title} />)}
            </RadioGroup>
            <p className={styles.hint}>{konfigurera.save}</p>
          </>
        )}
      </Fetched>
    </Page>
  );
}
