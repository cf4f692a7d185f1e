/** Answers kept for requests that come twice (`Idempotency-Key`). */
export interface AnswerTables {
  readonly answer: {
    readonly province_id: string;
    readonly key: string;
    readonly fingerprint: string;
    readonly at: Date;
    /** Given as JSON text. */
    readonly value: unknown;
  };
}
