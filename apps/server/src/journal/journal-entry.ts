/** One changed thing, as the journal keeps it. `before` is absent when it is new, `after` when it is gone. */
export interface JournalEntry {
  readonly subject: { readonly kind: string; readonly id: string };
  readonly before?: object;
  readonly after?: object;
  /** Where it is not the province that the act names. */
  readonly provinceId?: string;
  /** The unit it belongs to, so that readers of that unit see the entry. */
  readonly unitId?: string;
}
