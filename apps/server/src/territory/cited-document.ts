import { readLegalDocuments } from '@muctieu/data/legal-document';
import type { Citation } from '@muctieu/domain/territory/citation';
import { firstListTexts } from './first-list.texts.ts';

/** Turns ids of `data/documents` into citations; what names no document is cited under the list of units. */
export function documentCiter(): (documentId: string | undefined) => Citation {
  const documents = new Map(readLegalDocuments().map((document) => [document.id, document]));
  return (documentId) => {
    if (documentId === undefined) return { symbol: firstListTexts.codeList };
    const document = documents.get(documentId);
    if (document === undefined) throw new Error(`data/documents has no document ${documentId}`);
    const { designation, issuedOn } = document;
    return { symbol: designation, ...(issuedOn === undefined ? {} : { issuedOn }) };
  };
}
