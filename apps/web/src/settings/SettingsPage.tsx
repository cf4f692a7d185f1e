import { LanguageSwitch } from '../shared/LanguageSwitch.tsx';
import { PageHeader } from '../shared/PageHeader.tsx';
import { useSession } from '../shared/session.ts';
import { ThemeSwitch } from '../shared/ThemeSwitch.tsx';
import { useFormat } from '../shared/use-format.ts';
import { useSay } from '../shared/use-say.ts';
import { PasswordForm } from '../sign-in/PasswordForm.tsx';
import { AboutSystem } from './AboutSystem.tsx';
import { OneTimeCodes } from './OneTimeCodes.tsx';
import { OwnSessions } from './OwnSessions.tsx';
import styles from './SettingsPage.module.css';
import { settingsTexts } from './settings.texts.ts';
import { settingsPageTexts } from './settings-page.texts.ts';

/** How the person sees the product, who they are in it, how they sign in, and what is running. */
export function SettingsPage() {
  const say = useSay();
  return (
    <>
      <PageHeader title={say(settingsTexts.title)} />
      <div className={styles.columns}>
        <section className="paper">
          <h2>{say(settingsPageTexts.display)}</h2>
          <div className="row">
            <LanguageSwitch />
            <ThemeSwitch />
          </div>
        </section>
        <OwnRoles />
        <section className="paper">
          <h2>{say(settingsPageTexts.password)}</h2>
          <PasswordForm />
        </section>
        <OneTimeCodes />
        <OwnSessions />
        <AboutSystem />
      </div>
    </>
  );
}

function OwnRoles() {
  const say = useSay();
  const format = useFormat();
  const { person } = useSession();
  const roles = person?.roles ?? [];
  return (
    <section className="paper">
      <h2>{say(settingsPageTexts.roles)}</h2>
      {roles.length === 0 && <p>{say(settingsPageTexts.rolesNone)}</p>}
      <ul className={styles.list}>
        {roles.map((held) => (
          <li key={held.roleId}>
            <strong>{say(held.roleName)}</strong> · {held.unitName}
            {held.organisationName !== undefined && ` · ${held.organisationName}`}
            <div className="soft">
              {held.until === undefined
                ? say(settingsPageTexts.rolePeriod, { from: format.day(held.from) })
                : say(settingsPageTexts.rolePeriodUntil, {
                    from: format.day(held.from),
                    until: format.day(held.until),
                  })}
              {held.delegatedByName !== undefined &&
                ` · ${say(settingsPageTexts.roleLent, { name: held.delegatedByName })}`}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
