import { readSystemState } from '@muctieu/contract/settings/settings.operations';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { usePermission, useSession } from '../shared/session.ts';
import { sharedTexts } from '../shared/shared.texts.ts';
import { useFormat } from '../shared/use-format.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { settingsPageTexts } from './settings-page.texts.ts';

const openApiAddress = '/api/v1/openapi.json';

/** What is running; the database only for those who look after it. */
export function AboutSystem() {
  const say = useSay();
  const format = useFormat();
  const { openIdConnect } = useSession();
  const maySee = usePermission({ object: 'settings', action: 'approve' });
  const system = useOperation(readSystemState, {}, { enabled: maySee });
  return (
    <section className="paper">
      <h2>{say(settingsPageTexts.about)}</h2>
      <div className="stack">
        <dl className="facts">
          <dt>{say(settingsPageTexts.product)}</dt>
          <dd>{say(sharedTexts.product)}</dd>
          <dt>{say(settingsPageTexts.provider)}</dt>
          <dd>{openIdConnect === undefined ? say(settingsPageTexts.providerNone) : say(openIdConnect.name)}</dd>
          <dt>{say(settingsPageTexts.interface)}</dt>
          <dd>
            <a href={openApiAddress}>{openApiAddress}</a>
          </dd>
        </dl>
        {maySee && (
          <ReadingFrame reading={system}>
            {({ version, database, runtime, upSince }) => (
              <dl className="facts">
                <dt>{say(settingsPageTexts.version)}</dt>
                <dd>{version}</dd>
                <dt>{say(settingsPageTexts.database)}</dt>
                <dd>
                  {say(settingsPageTexts.databaseIs, {
                    version: database.version,
                    name: database.name,
                    megabytes: Math.round(database.bytes / 1024 / 1024),
                  })}
                </dd>
                <dt>{say(settingsPageTexts.runtime)}</dt>
                <dd>{runtime}</dd>
                <dt>{say(settingsPageTexts.upSince)}</dt>
                <dd>{format.moment(upSince)}</dd>
              </dl>
            )}
          </ReadingFrame>
        )}
      </div>
    </section>
  );
}
