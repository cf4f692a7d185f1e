/** How somebody signs in, for the terminal of whoever started the program. */
export interface IssuedSignIn {
  readonly signInName: string;
  readonly personName: string;
  readonly password: string;
  readonly mustChangePassword: boolean;
}
