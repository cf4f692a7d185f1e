/** A sign-in name as it is compared: NFKC, small letters, no blanks at its ends. */
export function normalSignInName(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase();
}

/** Letters a-z, digits, dot, hyphen, underscore, or an e-mail address; 3 to 60 characters. */
export function isSignInName(name: string): boolean {
  return /^[a-z0-9](?:[a-z0-9._@+-]{1,58})[a-z0-9]$/.test(name);
}
