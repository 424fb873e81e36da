import { makeStyles, Skeleton, SkeletonItem } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '../texts/texts.ts';

const useStyles = makeStyles({ root: { display: 'grid', gap: '14px', maxWidth: '720px' }, short: { width: '40%' } });

/** Grey lines where the page will be. */
export function Loading(): ReactNode {
  const styles = useStyles();
  const { common } = useTexts();
  return (
    <Skeleton aria-label={common.loading} className={styles.root}>
      <SkeletonItem size={32} className={styles.short} />
      <SkeletonItem size={64} />
      <SkeletonItem size={64} />
      <SkeletonItem size={64} />
    </Skeleton>
  );
}
