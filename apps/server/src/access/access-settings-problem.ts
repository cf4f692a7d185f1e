import type { Problem } from '@muctieu/kernel/problem';

/** What is set for sign-in and cannot be: said before anybody is served (`access-settings.texts.ts`). */
export class AccessSettingsProblem extends Error {
  readonly problem: Problem;

  constructor(code: string, values: Readonly<Record<string, string>>) {
    super(`${code}: ${JSON.stringify(values)}`);
    this.problem = { code, values };
  }
}
