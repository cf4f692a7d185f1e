import type { CallResult, OperationInput } from '@muctieu/contract/http/call-operation';
import type { AnswerOf, Operation } from '@muctieu/contract/http/operation';
import { useCallback } from 'react';
import { useSession } from './session.ts';
import { uploadFile } from './upload-file.ts';

/** Sends a file; where the session has ended meanwhile, signs in again over the page and sends it once more. */
export function useUpload() {
  const { signInAgain } = useSession();
  return useCallback(
    async <O extends Operation>(
      operation: O,
      input: OperationInput<O> & { readonly file: Blob },
      onProgress: (share: number) => void,
    ): Promise<CallResult<AnswerOf<O>>> => {
      const first = await uploadFile(operation, input, onProgress);
      if (first.ok || first.status !== 401 || !(await signInAgain())) return first;
      return uploadFile(operation, input, onProgress);
    },
    [signInAgain],
  );
}
