import { useSession } from '../shared/session.ts';
import { useSay } from '../shared/use-say.ts';
import styles from './ConnectionBar.module.css';
import { offlineTexts } from './offline.texts.ts';
import { useOutbox } from './outbox-state.ts';
import { useConnected } from './use-connected.ts';
import { useNewVersion } from './use-new-version.ts';

/** Below the top bar, only where there is something to say: no network, what waits to be sent, a new version. */
export function ConnectionBar() {
  const say = useSay();
  const connected = useConnected();
  const session = useSession();
  const { waiting, way, send } = useOutbox();
  const version = useNewVersion();
  const away = !connected || session.unproven || way === 'away';
  return (
    <div className={`${styles.place} not-printed`}>
      <div role="status">
        {way === 'signed-out' && waiting > 0 ? (
          <p className={styles.notice} data-tone="doubt">
            <span>{say(offlineTexts.sessionEnded, { count: waiting })}</span>
            <button type="button" onClick={send}>
              {say(offlineTexts.signInAgain)}
            </button>
          </p>
        ) : (
          away && (
            <p className={styles.notice} data-tone="doubt">
              <span>
                {say(offlineTexts.away)} {waiting > 0 && say(offlineTexts.waiting, { count: waiting })}
              </span>
            </p>
          )
        )}
      </div>
      {version.waits && (
        <p role="status" className={styles.notice} data-tone="neutral">
          <span>{say(offlineTexts.newVersion)}</span>
          <button type="button" onClick={version.changeOver}>
            {say(offlineTexts.changeOver)}
          </button>
        </p>
      )}
    </div>
  );
}
