import { Secret, TOTP } from 'otpauth';
import { normalRecoveryCode } from './random-secret.ts';

const period = 30;
/** The step before and the step after are heard too: clocks of telephones differ. */
const window = 1;

function authenticator(secret: string, signInName: string): TOTP {
  return new TOTP({
    issuer: 'Muc Tieu',
    label: signInName,
    algorithm: 'SHA1',
    digits: 6,
    period,
    secret: Secret.fromBase32(secret),
  });
}

export function newCodeSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** `otpauth://totp/…`, which authenticators read from the QR code. */
export function codeAddress(secret: string, signInName: string): string {
  return authenticator(secret, signInName).toString();
}

/** The step whose code was typed, if one of the three that are heard now; undefined for anything else. */
export function findCodeStep(secret: string, typed: string, now: Date): number | undefined {
  const token = typed.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return undefined;
  const delta = authenticator(secret, '').validate({ token, timestamp: now.getTime(), window });
  return delta === null ? undefined : Math.floor(now.getTime() / 1000 / period) + delta;
}

/** Whether it is meant as a recovery code: sixteen letters and digits. */
export function isRecoveryCode(typed: string): boolean {
  return normalRecoveryCode(typed).length === 16;
}
