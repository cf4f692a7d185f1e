import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/global.css';
import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/Button.css';
import '@mantine/core/styles/Loader.css';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Input.css';
import '@mantine/core/styles/ActionIcon.css';
import '@mantine/core/styles/PasswordInput.css';
import '../shared/design.css';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { OutboxProvider } from '../offline/OutboxProvider.tsx';
import { LanguageProvider } from '../shared/LanguageProvider.tsx';
import { mantineTheme, mantineVariables } from '../shared/mantine-theme.ts';
import { NoticeArea } from '../shared/NoticeArea.tsx';
import { SessionProvider } from '../sign-in/SessionProvider.tsx';
import { createApplicationRouter } from './application-router.tsx';
import { findOutboxOperation } from './outbox-operations.ts';

export function Application() {
  const [client] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          queries: {
            // Refusals and a network that fails come back as answers; the person decides when to try again.
            retry: false,
            staleTime: 15_000,
            refetchOnWindowFocus: true,
            networkMode: 'always',
          },
        },
      }),
  );
  const [router] = useState(createApplicationRouter);
  return (
    <MantineProvider theme={mantineTheme} cssVariablesResolver={mantineVariables} defaultColorScheme="auto">
      <LanguageProvider>
        <QueryClientProvider client={client}>
          <SessionProvider>
            <OutboxProvider findOperation={findOutboxOperation}>
              <RouterProvider router={router} />
              <NoticeArea />
            </OutboxProvider>
          </SessionProvider>
        </QueryClientProvider>
      </LanguageProvider>
    </MantineProvider>
  );
}
