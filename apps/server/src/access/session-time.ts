const minute = 60_000;

/** A browser on an office desk is left alone; a machine works through the night, and its token is renewed each day. */
const times = {
  cookie: { idle: 120 * minute, whole: 12 * 60 * minute },
  bearer: { idle: 12 * 60 * minute, whole: 24 * 60 * minute },
} as const;

/** The last use is written down at most once a minute. */
export const touchAfterMilliseconds = minute;

export function expiresAt(carriedBy: keyof typeof times, begunAt: Date): Date {
  return new Date(begunAt.getTime() + times[carriedBy].whole);
}

export function idleAt(carriedBy: keyof typeof times, usedAt: Date, expires: Date): Date {
  return new Date(Math.min(usedAt.getTime() + times[carriedBy].idle, expires.getTime()));
}
