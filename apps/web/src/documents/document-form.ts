import type { editDocument } from '@muctieu/contract/documents/documents.operations';
import type { Operation } from '@muctieu/contract/http/operation';
import type { z } from 'zod';
import type { DocumentShown } from './DocumentPage.tsx';

type BodyGiven<O extends Operation> = z.input<O['body']>;
export type DocumentBody = BodyGiven<typeof editDocument>;

/** The form as it stands: everything text, so that nothing typed is lost while it is not yet right. */
export interface DocumentForm {
  readonly symbol: string;
  readonly unnumbered: boolean;
  readonly kind: string;
  readonly issuer: string;
  readonly issuerLevel: string;
  readonly issuedOn: string;
  readonly abstract: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly verified: boolean;
  readonly sources: string;
  readonly note: string;
}

export const emptyDocumentForm: DocumentForm = {
  symbol: '',
  unnumbered: false,
  kind: '',
  issuer: '',
  issuerLevel: 'province',
  issuedOn: '',
  abstract: '',
  validFrom: '',
  validUntil: '',
  verified: false,
  sources: '',
  note: '',
};

export function formOfDocument(document: DocumentShown): DocumentForm {
  return {
    symbol: document.symbol,
    unnumbered: !document.numbered,
    kind: document.kind,
    issuer: document.issuer,
    issuerLevel: document.issuerLevel,
    issuedOn: document.issuedOn ?? '',
    abstract: document.abstract,
    validFrom: document.validFrom ?? '',
    validUntil: document.validUntil ?? '',
    verified: document.verified,
    sources: document.sources.join('\n'),
    note: document.note,
  };
}

/** The request; whatever is wrong with it the server says, field by field. */
export function bodyOfForm(form: DocumentForm): DocumentBody {
  const given = (field: 'kind' | 'issuedOn' | 'validFrom' | 'validUntil') =>
    form[field] === '' ? {} : { [field]: form[field] };
  return {
    symbol: form.symbol,
    unnumbered: form.unnumbered,
    issuer: form.issuer,
    issuerLevel: form.issuerLevel as DocumentBody['issuerLevel'],
    abstract: form.abstract,
    verified: form.verified,
    sources: form.sources.split('\n').flatMap((line) => line.trim() || []),
    note: form.note,
    ...given('kind'),
    ...given('issuedOn'),
    ...given('validFrom'),
    ...given('validUntil'),
  };
}
