import { Link, makeStyles } from '@fluentui/react-components';
import { OpenRegular } from '@fluentui/react-icons/svg/open';
import type { ReactNode } from 'react';
import { useTexts } from '../texts/texts.ts';

const useStyles = makeStyles({
  icon: { verticalAlign: '-2px', marginLeft: '4px', fontSize: '14px' },
  link: { overflowWrap: 'anywhere' },
  silent: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** A file in SharePoint, opened beside the tab. An address that is not the web's is shown as its name alone. */
export function FileLink({ name, webUrl }: { readonly name: string; readonly webUrl: string }): ReactNode {
  const styles = useStyles();
  const { common } = useTexts();
  if (!/^https?:\/\//i.test(webUrl)) return <span className={styles.link}>{name}</span>;
  return (
    <Link href={webUrl} target="_blank" rel="noopener noreferrer" className={styles.link}>
      {name}<OpenRegular className={styles.icon} aria-hidden /><span className={styles.silent}> {common.opensInNewTab}</span>
    </Link>
  );
}
