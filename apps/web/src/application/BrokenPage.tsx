import { Button } from '@mantine/core';
import { PageHeader } from '../shared/PageHeader.tsx';
import { useSay } from '../shared/use-say.ts';
import { applicationTexts } from './application.texts.ts';

/** Shown in place of a page that threw; also when its code is gone because the system was updated meanwhile. */
export function BrokenPage({ error }: { readonly error: unknown }) {
  const say = useSay();
  const message = error instanceof Error ? error.message : String(error);
  const notLoaded = /dynamically imported module|module script|preload CSS/i.test(message);
  const notConnected = notLoaded && !navigator.onLine;
  return (
    <>
      <PageHeader title={say(notLoaded ? applicationTexts.notLoadedTitle : applicationTexts.brokenTitle)} />
      <p>{say(applicationTexts[notConnected ? 'notConnected' : notLoaded ? 'newVersion' : 'broken'])}</p>
      <div className="stack">
        {!notLoaded && <pre className="paper">{message}</pre>}
        <div className="row">
          <Button onClick={() => window.location.reload()}>{say(applicationTexts.loadAgain)}</Button>
        </div>
      </div>
    </>
  );
}
