import { addressOf, type CallResult, type OperationInput } from '@muctieu/contract/http/call-operation';
import type { AnswerOf, Operation } from '@muctieu/contract/http/operation';
import { problemAnswer } from '@muctieu/contract/http/problem-answer';
import { answerUnreadable, networkAway } from './caller.ts';

/** Sends a file and tells how far it is (0 to 1): what `fetch` cannot. The answer is as of `callOperation`. */
export function uploadFile<O extends Operation>(
  operation: O,
  input: OperationInput<O> & { readonly file: Blob },
  onProgress: (share: number) => void,
): Promise<CallResult<AnswerOf<O>>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(operation.method, addressOf(operation, input));
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('accept-language', document.documentElement.lang);
    request.setRequestHeader('content-type', 'application/octet-stream');
    if (input.idempotencyKey !== undefined) request.setRequestHeader('idempotency-key', input.idempotencyKey);
    if (input.ifMatch !== undefined) request.setRequestHeader('if-match', `"${input.ifMatch}"`);
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    });
    request.addEventListener('error', () => resolve({ ok: false, status: 0, problems: [networkAway] }));
    request.addEventListener('abort', () => reject(new DOMException('The upload was stopped', 'AbortError')));
    request.addEventListener('load', () => resolve(outcomeOf(operation, request)));
    input.signal?.addEventListener('abort', () => request.abort());
    request.send(input.file);
  });
}

function outcomeOf<O extends Operation>(operation: O, request: XMLHttpRequest): CallResult<AnswerOf<O>> {
  try {
    const content: unknown = JSON.parse(request.responseText);
    if (request.status >= 200 && request.status < 300)
      return { ok: true, value: operation.answer.parse(content) as AnswerOf<O> };
    return { ok: false, status: request.status, problems: problemAnswer.parse(content).problems };
  } catch (error) {
    console.error(error);
    return { ok: false, status: request.status, problems: [answerUnreadable] };
  }
}
