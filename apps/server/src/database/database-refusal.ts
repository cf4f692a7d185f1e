import type { Problem } from '@muctieu/kernel/problem';
import type { databaseTexts } from './database.texts.ts';

export type DatabaseProblemCode = keyof typeof databaseTexts;

/**
 * Why the database cannot be opened, from deep inside of opening it; `openDatabase` gives it back as a value. Nothing that
 * runs after the start throws it.
 */
export class DatabaseRefusal extends Error {
  readonly problem: Problem;

  constructor(code: DatabaseProblemCode, values: Readonly<Record<string, string | number>> = {}) {
    super(`${code} ${JSON.stringify(values)}`);
    this.problem = { code, values };
  }
}
