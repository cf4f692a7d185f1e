import type { Operation } from '@muctieu/contract/http/operation';
import { problemAnswer } from '@muctieu/contract/http/problem-answer';
import { z } from 'zod';
import { openApiTexts } from './open-api.texts.ts';
import { tableMediaTypes } from './table-reply.ts';

type Json = Readonly<Record<string, unknown>>;

/** The OpenAPI 3.1 document, from the same schemas that validate. */
export function openApiDocument(operations: readonly Operation[], version: string): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const operation of operations) {
    const path = `/api/v1${operation.path.replace(/:(\w+)/g, '{$1}')}`;
    const item = paths[path] ?? {};
    item[operation.method.toLowerCase()] = operationObject(operation);
    paths[path] = item;
  }
  return {
    openapi: '3.1.0',
    info: {
      title: openApiTexts.title,
      version,
      description: `${openApiTexts.description.vi}

${openApiTexts.description.en}`,
    },
    paths,
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'muctieu_session' },
        bearer: { type: 'http', scheme: 'bearer' },
      },
      schemas: { Problem: schemaOf(problemAnswer, 'output') },
    },
  };
}

function operationObject(operation: Operation): Json {
  const access =
    operation.access.kind === 'permission'
      ? `${operation.access.action} ${operation.access.object}`
      : operation.access.kind;
  return {
    operationId: operation.id,
    tags: [operation.id.split('.')[0]],
    summary: operation.summary.vi,
    description: `${operation.summary.en}\n\nAccess: ${access}.`,
    'x-access': operation.access,
    'x-problems': operation.problems,
    security: operation.access.kind === 'public' ? [] : [{ session: [] }, { bearer: [] }],
    parameters: [
      ...parametersOf(operation.params, 'path'),
      ...parametersOf(operation.query, 'query'),
      ...headersOf(operation),
    ],
    ...bodyOf(operation),
    responses: {
      200: { description: 'Done.', content: answerOf(operation) },
      default: {
        description: 'Refused.',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

function parametersOf(schema: z.ZodType, place: 'path' | 'query'): readonly Json[] {
  const object = schemaOf(schema, 'input') as {
    readonly properties?: Readonly<Record<string, Json>>;
    readonly required?: readonly string[];
  };
  return Object.entries(object.properties ?? {}).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || (object.required ?? []).includes(name),
    schema: property,
  }));
}

function headersOf(operation: Operation): readonly Json[] {
  const headers: Json[] = [];
  if (operation.method !== 'GET') {
    headers.push({
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      schema: { type: 'string', maxLength: 200 },
    });
  }
  if (operation.edits)
    headers.push({ name: 'If-Match', in: 'header', required: true, schema: { type: 'string', example: '"3"' } });
  return headers;
}

function bodyOf(operation: Operation): Json {
  if (operation.carries === 'nothing') return {};
  const content =
    operation.carries === 'file'
      ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
      : { 'application/json': { schema: schemaOf(operation.body, 'input') } };
  return { requestBody: { required: true, content } };
}

function answerOf(operation: Operation): Json {
  const binary = { schema: { type: 'string', format: 'binary' } };
  if (operation.answersFile) return { 'application/octet-stream': binary };
  const json = { 'application/json': { schema: schemaOf(operation.answer, 'output') } };
  if (operation.columns === undefined) return json;
  return { ...json, [tableMediaTypes.csv]: { schema: { type: 'string' } }, [tableMediaTypes.xlsx]: binary };
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  // Transforms have no JSON Schema of their own on the way out; what they give is described by their input.
  return z.toJSONSchema(schema, { io, target: 'draft-2020-12', unrepresentable: 'any' });
}
