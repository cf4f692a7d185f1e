const attemptsMost = 5;
const serializationFailure = '40001';
const deadlockDetected = '40P01';

/**
 * Runs `attempt` again when PostgreSQL gave it up for another writer's sake. Both codes mean that nothing was committed;
 * a lost connection does not, so it is never tried again here.
 */
export async function retry<Value>(attempt: () => Promise<Value>): Promise<Value> {
  for (let count = 1; ; count += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (count === attemptsMost || !gaveWay(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * 2 ** count));
    }
  }
}

function gaveWay(error: unknown): boolean {
  const code = sqlState(error);
  return code === serializationFailure || code === deadlockDetected;
}

/** The SQLSTATE of an error of the driver; `undefined` for anything else. */
export function sqlState(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
