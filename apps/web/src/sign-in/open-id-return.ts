const key = 'muctieu.open-id';

export interface OpenIdReturn {
  /** Ties the provider's answer to this browser. */
  readonly binding: string;
  /** The page to go on to. */
  readonly target: string;
}

/** Kept for this window only, while the person is at the provider. */
export function rememberOpenIdReturn(given: OpenIdReturn): void {
  sessionStorage.setItem(key, JSON.stringify(given));
}

export function takeOpenIdReturn(): OpenIdReturn | undefined {
  const text = sessionStorage.getItem(key);
  sessionStorage.removeItem(key);
  return text === null ? undefined : (JSON.parse(text) as OpenIdReturn);
}
