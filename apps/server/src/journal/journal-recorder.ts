import { v7 as uuid } from 'uuid';
import type { Act, ReadTransaction } from '../database/transaction.ts';
import type { JournalEntry } from './journal-entry.ts';

/** Collects what a transaction says about its changes and writes it as the last statement before the commit. */
export class JournalRecorder {
  readonly #act: Act;
  readonly #personId: string | undefined;
  readonly #entries: JournalEntry[] = [];

  constructor(act: Act, personId: string | undefined) {
    this.#act = act;
    this.#personId = personId;
  }

  get isEmpty(): boolean {
    return this.#entries.length === 0;
  }

  add(entry: JournalEntry): void {
    this.#entries.push(entry);
  }

  async write({ tables }: ReadTransaction): Promise<void> {
    const { provinceId, command, requestId, at } = this.#act;
    const rows = this.#entries.map((entry) => ({
      province_id: entry.provinceId ?? provinceId,
      entry_id: uuid(),
      at,
      person_id: this.#personId ?? null,
      command,
      subject_kind: entry.subject.kind,
      subject_id: entry.subject.id,
      unit_id: entry.unitId ?? null,
      before: entry.before === undefined ? null : jsonText(entry.before),
      after: entry.after === undefined ? null : jsonText(entry.after),
      request_id: requestId,
    }));
    for (let from = 0; from < rows.length; from += rowsAtOnce) {
      await tables
        .insertInto('journal')
        .values(rows.slice(from, from + rowsAtOnce))
        .execute();
    }
  }
}

/** PostgreSQL takes 65,535 parameters a statement, and a row has eleven. */
const rowsAtOnce = 2000;

function jsonText(value: object): string {
  return JSON.stringify(value, (_key, part: unknown) => (typeof part === 'bigint' ? part.toString() : part));
}
