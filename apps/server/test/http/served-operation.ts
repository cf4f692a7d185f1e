/** An operation as the served OpenAPI document describes it: all that the walk knows of it. */
export interface ServedOperation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly access: {
    readonly kind: 'public' | 'signed-in' | 'permission';
    readonly object?: string;
    readonly action?: string;
  };
  readonly problems: readonly string[];
  readonly parameters: readonly ServedParameter[];
  readonly bodyTypes: readonly string[];
  readonly answerTypes: readonly string[];
}

interface ServedParameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: {
    readonly format?: string;
    readonly pattern?: string;
    readonly enum?: readonly string[];
    readonly type?: string;
  };
}

interface ServedDocument {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, ServedPath>>>>;
}

interface ServedPath {
  readonly operationId: string;
  readonly 'x-access': ServedOperation['access'];
  readonly 'x-problems': readonly string[];
  readonly parameters: readonly ServedParameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> };
  readonly responses: { readonly 200: { readonly content: Readonly<Record<string, unknown>> } };
}

export function operationsOf(document: ServedDocument): readonly ServedOperation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(
      ([method, served]): ServedOperation => ({
        id: served.operationId,
        method: method.toUpperCase(),
        path,
        access: served['x-access'],
        problems: served['x-problems'],
        parameters: served.parameters,
        bodyTypes: Object.keys(served.requestBody?.content ?? {}),
        answerTypes: Object.keys(served.responses[200].content),
      }),
    ),
  );
}

/** The operation's address with something of the right form in every place. */
export function addressOfServed(operation: ServedOperation, query: Readonly<Record<string, string>> = {}): string {
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    sampleOf(operation.parameters.find((parameter) => parameter.in === 'path' && parameter.name === name)),
  );
  const required = operation.parameters.filter((parameter) => parameter.in === 'query' && parameter.required);
  const all = { ...Object.fromEntries(required.map((parameter) => [parameter.name, sampleOf(parameter)])), ...query };
  const search = new URLSearchParams(all).toString();
  return search === '' ? path : `${path}?${search}`;
}

function sampleOf(parameter: ServedParameter | undefined): string {
  const { name = '', schema = {} } = parameter ?? {};
  if (schema.enum !== undefined) return schema.enum[0] ?? '';
  if (name === 'provinceId') return '11';
  if (name === 'by') return 'programme';
  if (schema.format === 'date') return '2026-01-01';
  if (schema.format === 'uuid') return '00000000-0000-4000-8000-000000000000';
  if (schema.type === 'integer' || schema.type === 'number') return /year/i.test(name) ? '2024' : '1';
  if (name === 'period') return '2024';
  if (name === 'indicator') return 'GNBV.HO-NGHEO';
  if (name === 'code') return 'GN.P1';
  if (name === 'permission') return 'legal-document';
  if (name === 'object') return 'legal-document';
  if (name === 'action') return 'read';
  return /Id$/.test(name) ? '1' : 'a';
}
