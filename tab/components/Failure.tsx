import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { messageOf } from '../api/ApiError.ts';
import { useTexts } from '../texts/texts.ts';

/** What could not be fetched, as a sentence, and a way to try again. */
export function Failure({ error, retry }: { readonly error: unknown; readonly retry: () => void }): ReactNode {
  const { common } = useTexts();
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>{messageOf(error, common.errors)}</MessageBarBody>
      <MessageBarActions><Button size="small" onClick={retry}>{common.retry}</Button></MessageBarActions>
    </MessageBar>
  );
}
