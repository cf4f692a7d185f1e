import { forgetKeptDraft, keepDraftOnServer, readKeptDraft } from '@muctieu/contract/settings/kept-draft.operations';
import { callFromPage } from './caller.ts';

/** Typing goes on while it is sent; so it is sent when it pauses. */
const pauseMilliseconds = 800;
/** After a failed try, also when nobody types any more. */
const retryMilliseconds = 10_000;

export type SendingState = 'sending' | 'sent' | 'failed';

/** A draft that the browser has no room for, on its way to the server: always the last of it, one try at a time. */
export class DraftOnServer {
  readonly #name: string;
  readonly #tell: (state: SendingState) => void;
  #waiting: (() => string) | undefined;
  #timer: number | undefined;
  #isSending = false;
  #isOver = false;

  constructor(name: string, tell: (state: SendingState) => void) {
    this.#name = name;
    this.#tell = tell;
  }

  /** Something was typed that the server does not have yet. */
  get isBehind(): boolean {
    return this.#waiting !== undefined || this.#isSending;
  }

  /** `write` is called when it is sent: writing twenty megabytes at every key would be felt. */
  put(write: () => string): void {
    this.#waiting = write;
    this.#tell('sending');
    this.#wait(pauseMilliseconds);
  }

  /** It is saved for good, or thrown away. */
  forget(): void {
    this.#end();
    void callFromPage(forgetKeptDraft, { query: { name: this.#name } });
  }

  /** The page is left: what waits is sent now. */
  leave(): void {
    if (this.#waiting !== undefined) void this.#send();
    window.clearTimeout(this.#timer);
  }

  #end(): void {
    this.#isOver = true;
    this.#waiting = undefined;
    window.clearTimeout(this.#timer);
  }

  #wait(milliseconds: number): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#send(), milliseconds);
  }

  async #send(): Promise<void> {
    const write = this.#waiting;
    if (write === undefined || this.#isSending || this.#isOver) return;
    this.#waiting = undefined;
    this.#isSending = true;
    const file = new Blob([write()], { type: 'application/json' });
    const outcome = await callFromPage(keepDraftOnServer, { query: { name: this.#name }, file });
    this.#isSending = false;
    if (this.#isOver) return;
    if (!outcome.ok) {
      this.#waiting ??= write;
      this.#tell('failed');
      this.#wait(retryMilliseconds);
    } else if (this.#waiting === undefined) this.#tell('sent');
    else this.#wait(pauseMilliseconds);
  }
}

/** What was typed, where the server has it; undefined also where the server cannot be reached. */
export async function readDraftOnServer(name: string): Promise<string | undefined> {
  const found = await callFromPage(readKeptDraft, { query: { name } });
  return found.ok ? found.value.content : undefined;
}
