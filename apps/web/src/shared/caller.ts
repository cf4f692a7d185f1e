import {
  type Caller,
  type CallResult,
  callOperation,
  type OperationInput,
} from '@muctieu/contract/http/call-operation';
import type { AnswerOf, Operation } from '@muctieu/contract/http/operation';
import type { ProblemItem } from '@muctieu/contract/http/problem-answer';
import { sharedTexts } from './shared.texts.ts';

/** What the browser calls operations with: the same server, the language of the page. */
export function browserCaller(): Caller {
  return {
    fetch: (input, init) => fetch(input, init),
    base: '',
    headers: { 'accept-language': document.documentElement.lang },
  };
}

/** Calls an operation from a page. A network that fails comes back as a problem too, so that pages know one way only. */
export async function callFromPage<O extends Operation>(
  operation: O,
  input: OperationInput<O> = {},
): Promise<CallResult<AnswerOf<O>>> {
  try {
    return await callOperation(browserCaller(), operation, input);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    if (!(error instanceof TypeError)) console.error(error);
    return { ok: false, status: 0, problems: [error instanceof TypeError ? networkAway : answerUnreadable] };
  }
}

export const networkAway: ProblemItem = { code: 'network-away', text: sharedTexts.networkAway };
export const answerUnreadable: ProblemItem = { code: 'answer-unreadable', text: sharedTexts.answerUnreadable };
