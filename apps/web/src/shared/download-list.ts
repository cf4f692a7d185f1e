import { addressOf, type OperationInput } from '@muctieu/contract/http/call-operation';
import type { Operation } from '@muctieu/contract/http/operation';
import { type ProblemItem, problemAnswer } from '@muctieu/contract/http/problem-answer';
import { networkAway } from './caller.ts';
import { saveFile } from './save-file.ts';

const mediaTypes = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

export type ListForm = keyof typeof mediaTypes;

/** Fetches a whole list as a table file and hands it to the person; gives the file's name, or why it could not be. */
export function downloadList<O extends Operation>(
  operation: O,
  input: OperationInput<O>,
  form: ListForm,
): Promise<{ readonly name: string } | { readonly problems: readonly ProblemItem[] }> {
  return downloadFile(
    addressOf(operation, input),
    { headers: { accept: mediaTypes[form] } },
    `${operation.id}.${form}`,
  );
}

/** Fetches a file answer and hands it to the person. */
export async function downloadFile(
  address: string,
  request: RequestInit,
  fallbackName: string,
): Promise<{ readonly name: string } | { readonly problems: readonly ProblemItem[] }> {
  try {
    const headers = {
      'accept-language': document.documentElement.lang,
      ...(request.headers as Record<string, string>),
    };
    const response = await fetch(address, { ...request, headers });
    if (!response.ok) return { problems: problemAnswer.parse(await response.json()).problems };
    const written = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1];
    const name = written === undefined ? fallbackName : decodeURIComponent(written);
    saveFile(await response.blob(), name);
    return { name };
  } catch {
    return { problems: [networkAway] };
  }
}
