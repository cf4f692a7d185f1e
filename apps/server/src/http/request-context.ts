import type { Operation } from '@muctieu/contract/http/operation';
import type { Acting } from '@muctieu/domain/organisations/separation-of-duties';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Result } from '@muctieu/kernel/result';
import type { Language } from '@muctieu/kernel/text';
import type { Database } from '../database/database.ts';
import type { Scope } from '../database/scope.ts';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';

/** Whoever asks, once their session is known. */
export interface SignedIn {
  readonly personId: string;
  readonly personName: string;
  readonly sessionId: string;
  /** Set while the person must first set a password of their own: nothing else is open to them. */
  readonly mustChangePassword: boolean;
}

/** The thing a permission is asked for: its province and, where it belongs to one, its unit. */
export interface Place {
  readonly provinceId: string;
  readonly unitId?: string;
}

/** A right over a kind of thing. */
export type PermissionAccess = Extract<Operation['access'], { kind: 'permission' }>;

/** A right that holds for a part only: by which scope (`own-criteria`), and for which organisations it is held. */
export interface BoundRight {
  readonly scope: string;
  readonly organisationIds: readonly string[];
}

/** What the routes need of access; the chapter organisations provides it. */
export interface Gate {
  identify(credentials: {
    readonly cookie?: string;
    readonly bearer?: string;
    readonly now: Date;
  }): Promise<SignedIn | undefined>;
  /** What the person may see: bound to every transaction of the request. Without a person: what the public may see. */
  scopeOf(signedIn: SignedIn | undefined, today: PlainDate): Promise<Scope>;
  /** Refused with `not-permitted` and the reason in words; without a place: whether it is permitted anywhere at all. */
  permits(
    signedIn: SignedIn,
    access: PermissionAccess,
    place: Place | undefined,
    today: PlainDate,
  ): Promise<Result<void>>;
  /** The person, and whoever lent them the role by which they hold this right at the place. */
  actingFor(signedIn: SignedIn, access: PermissionAccess, place: Place, today: PlainDate): Promise<Acting>;
  /** What the right is bound to beyond the place; undefined where some role holds it without a bound. */
  boundBy?(
    signedIn: SignedIn,
    access: PermissionAccess,
    place: Place,
    today: PlainDate,
  ): Promise<BoundRight | undefined>;
}

/** One request as a handler sees it. */
export interface RequestContext {
  readonly requestId: string;
  readonly language: Language;
  readonly now: Date;
  /** The day in Viet Nam (UTC+7), which is the day that law and offices mean. */
  readonly today: PlainDate;
  readonly signedIn: SignedIn | undefined;
  readonly scope: Scope;
  readonly address: string;
  readonly userAgent: string;
  /** Sets the session cookie, or removes it with `undefined`. */
  setSessionCookie(token: string | undefined): void;
  /**
   * The permission of the operation for this very thing. Handlers of unit-bound things call it before they act; a step
   * that needs another right than the operation as a whole names it.
   */
  permits(place: Place, access?: PermissionAccess): Promise<Result<void>>;
  /** Who acts with this right, for the separation of duties; in nobody's name where nobody is signed in. */
  acting(place: Place, access: PermissionAccess): Promise<Acting>;
  /** What the right is bound to beyond the place, which the chapter of the thing checks by itself. */
  boundBy(place: Place, access: PermissionAccess): Promise<BoundRight | undefined>;
  /** One transaction that only reads, within the scope. */
  read<Value>(work: (transaction: ReadTransaction) => Promise<Value>): Promise<Value>;
  /**
   * One transaction that changes and writes the journal. What is refused is rolled back. Where the request carries an
   * `Idempotency-Key`, its answer is kept in the same transaction and given again when the request comes again.
   */
  write<Value>(
    provinceId: string,
    work: (transaction: WriteTransaction) => Promise<Result<Value>>,
  ): Promise<Result<Value>>;
  /** What a request that may come twice is known by: for changes that keep it themselves instead of in `write`. */
  readonly idempotency: { readonly key: string; readonly fingerprint: string } | undefined;
  /** For chapters that need their own transactions outside the scope of the person (sign-in). */
  readonly database: Database;
}
