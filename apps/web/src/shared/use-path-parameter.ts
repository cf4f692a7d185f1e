import { useParams } from '@tanstack/react-router';

/** `$unitId` of the page's path. */
export function usePathParameter(name: string): string {
  const parameters = useParams({ strict: false }) as Readonly<Record<string, string | undefined>>;
  const value = parameters[name];
  if (value === undefined) throw new Error(`The path of this page has no $${name}`);
  return value;
}
