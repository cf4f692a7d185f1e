import { Button } from '@mantine/core';
import { endOtherSessions, endSession, listSessions } from '@muctieu/contract/access/access.operations';
import { notify } from '../shared/notices.ts';
import { ProblemList } from '../shared/ProblemList.tsx';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { useChange } from '../shared/use-change.ts';
import { useFormat } from '../shared/use-format.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import styles from './SettingsPage.module.css';
import { settingsPageTexts } from './settings-page.texts.ts';

const refresh = ['access.'];

/** Where the person is signed in; what they do not know, they end. */
export function OwnSessions() {
  const say = useSay();
  const format = useFormat();
  const sessions = useOperation(listSessions);
  const ending = useChange(endSession, { refresh });
  const endingOthers = useChange(endOtherSessions, { refresh });
  const endOthers = async () => {
    const outcome = await endingOthers.send();
    if (outcome.ok) notify(say(settingsPageTexts.sessionsEnded, { count: outcome.value.sessionsEnded }));
  };
  return (
    <section className="paper">
      <h2>{say(settingsPageTexts.sessions)}</h2>
      <ReadingFrame reading={sessions}>
        {({ items }) => (
          <div className="stack">
            <ProblemList problems={[...ending.problems, ...endingOthers.problems]} />
            <ul className={styles.list}>
              {items.map((session) => (
                <li key={session.sessionId}>
                  {session.address} · {say(settingsPageTexts.sessionUsed, { moment: format.moment(session.usedAt) })}{' '}
                  {session.current ? (
                    <strong>({say(settingsPageTexts.sessionCurrent)})</strong>
                  ) : (
                    <Button
                      size="compact-xs"
                      variant="default"
                      onClick={() => void ending.send({ params: { sessionId: session.sessionId } })}
                    >
                      {say(settingsPageTexts.sessionEnd)}
                    </Button>
                  )}
                  <div className="soft">{session.userAgent}</div>
                </li>
              ))}
            </ul>
            {items.length > 1 && (
              <div className="row">
                <Button variant="default" loading={endingOthers.sending} onClick={() => void endOthers()}>
                  {say(settingsPageTexts.sessionsEndOthers)}
                </Button>
              </div>
            )}
          </div>
        )}
      </ReadingFrame>
    </section>
  );
}
