import { FluentProvider } from '@fluentui/react-components';
import { QueryClientProvider } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { ClientContext } from '../api/ClientContext.ts';
import { createClient } from '../api/client.ts';
import { createQueryClient } from '../api/queryClient.ts';
import { Notices } from '../components/Notices.tsx';
import type { Host } from '../teams/host.ts';
import { HostContext } from '../teams/HostContext.ts';
import { useTheme } from '../teams/useTheme.ts';
import { TextsContext, type Texts } from '../texts/texts.ts';
import { Frame } from './Frame.tsx';

/** Everything that pages lean on, from the outside in: texts, Teams, theme, the product's API, notices. */
export function App({ host, texts }: { readonly host: Host; readonly texts: Texts }): ReactNode {
  const theme = useTheme(host);
  const [queries] = useState(createQueryClient);
  const [call] = useState(() => createClient({ fetch: window.fetch.bind(window), base: '/api', token: host.token, errors: texts.common.errors }));
  return (
    <TextsContext value={texts}>
      <HostContext value={host}>
        <FluentProvider theme={theme}>
          <QueryClientProvider client={queries}>
            <ClientContext value={call}>
              <Notices>
                <Frame />
              </Notices>
            </ClientContext>
          </QueryClientProvider>
        </FluentProvider>
      </HostContext>
    </TextsContext>
  );
}
