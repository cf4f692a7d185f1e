import { done, type Result, refused } from '@muctieu/kernel/result';
import { AccessSettingsProblem } from './access-settings-problem.ts';
import { readInstallationKey } from './installation-key.ts';
import { type OpenIdConnectSettings, readOpenIdConnectSettings } from './open-id-connect-settings.ts';

export interface AccessSettings {
  /** Encrypts the secrets of one-time codes. */
  readonly secretKey: Uint8Array;
  readonly openIdConnect?: OpenIdConnectSettings;
}

/** From the data folder and the environment; what `muctieu start --help` says of it stands with the start. */
export function readAccessSettings(
  { dataFolder, host, port }: { readonly dataFolder: string; readonly host: string; readonly port: number },
  environment: Readonly<Record<string, string | undefined>>,
): Result<AccessSettings> {
  try {
    const openIdConnect = readOpenIdConnectSettings(environment, `http://${host}:${port}`);
    const secretKey = readInstallationKey(dataFolder, environment);
    return done({ secretKey, ...(openIdConnect === undefined ? {} : { openIdConnect }) });
  } catch (error) {
    if (error instanceof AccessSettingsProblem) return refused(error.problem);
    throw error;
  }
}
