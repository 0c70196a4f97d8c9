// The API's description, made of the very schemas that check what comes in: OpenAPI 3.1, in JSON Schema's own words.
import { z } from 'zod';
import { depositSchema } from '@/utils/portals/protocol/deposit';
import { feedSchema } from '@/utils/portals/protocol/feed';
import { manifestSchema } from '@/utils/portals/protocol/manifest';
import { problemSchema } from '@/utils/portals/protocol/problem';
import {
  acceptedSchema,
  answeredSchema,
  contactAnswerSchema,
  erasureReceiptSchema,
  exportSchema,
  statusSchema,
} from '@/utils/portals/protocol/status';
import {
  dossierSchema,
  dossierStatusSchema,
  testimonySchema,
  testimonyStatusSchema,
} from '@/utils/portals/protocol/support';
import { headers, manifestPath } from '@/utils/portals/protocol/vocabulary';
import type { Config } from '../config';
import { paths } from './manifest';

const requests = {
  Deposit: depositSchema,
  ContactAnswer: contactAnswerSchema,
  Testimony: testimonySchema,
  Dossier: dossierSchema,
};
const responses = {
  Accepted: acceptedSchema,
  Status: statusSchema,
  Export: exportSchema,
  ErasureReceipt: erasureReceiptSchema,
  Answered: answeredSchema,
  TestimonyStatus: testimonyStatusSchema,
  DossierStatus: dossierStatusSchema,
  Feed: feedSchema,
  Manifest: manifestSchema,
  Problem: problemSchema,
};

type SchemaName = keyof typeof requests | keyof typeof responses;

const toSchema = (schema: z.ZodType, io: 'input' | 'output') => {
  const { $schema: _, ...body } = z.toJSONSchema(schema, { target: 'draft-2020-12', io });
  return body;
};
const refTo = (name: SchemaName) => ({ $ref: `#/components/schemas/${name}` });
const json = (name: SchemaName) => ({ 'application/json': { schema: refTo(name) } });
const binary = { type: 'string', contentMediaType: 'application/pdf' };

function header(name: string, description: string, isRequired = true) {
  return { name, in: 'header', required: isRequired, description, schema: { type: 'string' } };
}
const pathId = (name: string) => ({ name, in: 'path', required: true, schema: { type: 'string', format: 'uuid' } });
const idempotencyKey = header(headers.idempotencyKey, 'A UUID, the deposit’s id; quoted or bare.');
const ifMatch = header('If-Match', 'The ETag of the version that is changed.');

/** What may go wrong with any request, and with one that is known by its token. */
const everywhere = [400, 404, 405, 413, 429, 500];
const withToken = [401];

interface Operation {
  summary: string;
  parameters?: object[];
  requestBody?: object;
  /** By status: the schema of the answer, or a content of another kind. */
  answers: Record<number, { name: SchemaName } | { content: object }>;
  problems?: number[];
  isOwned?: boolean;
}

const multipart = (part: string, name: SchemaName, files: string[]) => ({
  required: true,
  content: {
    'multipart/form-data': {
      schema: {
        type: 'object',
        required: [part],
        properties: { [part]: refTo(name), ...Object.fromEntries(files.map((file) => [file, binary])) },
      },
      encoding: { [part]: { contentType: 'application/json' } },
    },
  },
});
const jsonBody = (name: SchemaName) => ({ required: true, content: json(name) });
const page = { content: { 'text/html': { schema: { type: 'string' } } } };
const line = { content: { 'text/plain': { schema: { type: 'string' } } } };

type Operations = Record<string, Record<string, Operation>>;

function operations(): Operations {
  const deposit = multipart('deposit', 'Deposit', ['cv', 'letter']);
  const submission = (path: string, body: SchemaName, status: SchemaName, isRectifiable: boolean): Operations => ({
    [path]: {
      post: {
        summary: `Hand in (${body})`,
        parameters: [idempotencyKey],
        requestBody: jsonBody(body),
        answers: { 202: { name: 'Accepted' as const } },
        problems: [409, 415, 422, 503],
      },
    },
    [`${path}/{id}`]: {
      get: { summary: 'What is held', answers: { 200: { name: status } }, isOwned: true },
      ...(isRectifiable && {
        put: {
          summary: 'Rectify',
          parameters: [ifMatch],
          requestBody: jsonBody(body),
          answers: { 200: { name: status } },
          problems: [410, 412, 415, 422, 428],
          isOwned: true,
        },
      }),
      delete: { summary: 'Erase', answers: { 200: { name: 'ErasureReceipt' as const } }, isOwned: true },
    },
    [`${path}/{id}/export`]: {
      get: { summary: 'All that is held', answers: { 200: { name: status } }, isOwned: true },
    },
  });
  return {
    [manifestPath]: { get: { summary: 'What this portal is', answers: { 200: { name: 'Manifest' } } } },
    [paths.notice]: { get: { summary: 'The notice in force', answers: { 200: page } } },
    [`${paths.notice}/{version}`]: {
      get: {
        summary: 'A version of the notice',
        parameters: [{ name: 'version', in: 'path', required: true, schema: { type: 'string' } }],
        answers: { 200: page },
      },
    },
    [paths.feed]: { get: { summary: 'The region’s feed, signed', answers: { 200: { name: 'Feed' } } } },
    [paths.openapi]: {
      get: {
        summary: 'This description',
        answers: { 200: { content: { 'application/json': { schema: { type: 'object' } } } } },
      },
    },
    '/problems/{type}': {
      get: {
        summary: 'What a problem’s type means',
        parameters: [{ name: 'type', in: 'path', required: true, schema: { type: 'string' } }],
        answers: { 200: line },
      },
    },
    '/health': {
      get: {
        summary: 'Whether it works',
        answers: { 200: { content: { 'application/json': { schema: { type: 'object' } } } } },
      },
    },
    [paths.deposits]: {
      post: {
        summary: 'Deposit a discreet profile',
        parameters: [idempotencyKey],
        requestBody: deposit,
        answers: { 202: { name: 'Accepted' } },
        problems: [409, 415, 422, 503],
      },
    },
    [`${paths.deposits}/{id}`]: {
      get: { summary: 'Its state', answers: { 200: { name: 'Status' } }, isOwned: true },
      put: {
        summary: 'Rectify it',
        parameters: [ifMatch],
        requestBody: deposit,
        answers: { 200: { name: 'Status' } },
        problems: [409, 410, 412, 415, 422, 428],
        isOwned: true,
      },
      delete: { summary: 'Withdraw and erase it', answers: { 200: { name: 'ErasureReceipt' } }, isOwned: true },
    },
    [`${paths.deposits}/{id}/export`]: {
      get: { summary: 'All that is held', answers: { 200: { name: 'Export' } }, problems: [410], isOwned: true },
    },
    [`${paths.deposits}/{id}/contact-requests/{request}`]: {
      post: {
        summary: 'Answer a contact request',
        parameters: [pathId('request')],
        requestBody: {
          required: true,
          content: { ...json('ContactAnswer'), ...multipart('answer', 'ContactAnswer', ['cv']).content },
        },
        answers: { 200: { name: 'Answered' } },
        problems: [409, 410, 415, 422],
        isOwned: true,
      },
    },
    ...submission(paths.testimonies, 'Testimony', 'TestimonyStatus', false),
    ...submission(paths.dossiers, 'Dossier', 'DossierStatus', true),
  };
}

function describe({ summary, parameters = [], requestBody, answers, problems = [], isOwned = false }: Operation) {
  const refusals = [...everywhere, ...problems, ...(isOwned ? withToken : [])];
  const described = Object.entries(answers).map(([status, answer]) => [
    status,
    { description: summary, content: 'name' in answer ? json(answer.name) : answer.content },
  ]);
  const refused = refusals.map((status) => [status, { $ref: '#/components/responses/Problem' }]);
  return {
    summary,
    parameters: isOwned ? [pathId('id'), ...parameters] : parameters,
    requestBody,
    security: isOwned ? [{ token: [] }] : [],
    responses: Object.fromEntries([...described, ...refused]),
  };
}

interface ApiDescription {
  openapi: '3.1.0';
  info: object;
  servers: { url: string }[];
  paths: Record<string, Record<string, { responses: Record<string, object>; security: object[] }>>;
  components: { schemas: Record<string, object>; securitySchemes: object; responses: object };
}

/** The OpenAPI document of this portal; the same for the same configuration. */
export function describeApi({ origin, portal }: Pick<Config, 'origin' | 'portal'>): ApiDescription {
  const described = Object.entries(operations()).map(([path, methods]) => [
    path,
    Object.fromEntries(Object.entries(methods).map(([method, operation]) => [method, describe(operation)])),
  ]);
  return {
    openapi: '3.1.0',
    info: {
      title: portal.name,
      version: '1.0',
      description: 'Deposits of discreet applications with a regional talent portal.',
    },
    servers: [{ url: origin || '/' }],
    paths: Object.fromEntries(described),
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'The token of the deposit’s 202.' } },
      schemas: Object.fromEntries([
        ...Object.entries(requests).map(([name, schema]) => [name, toSchema(schema, 'input')]),
        ...Object.entries(responses).map(([name, schema]) => [name, toSchema(schema, 'output')]),
      ]),
      responses: {
        Problem: { description: 'Refused', content: { 'application/problem+json': { schema: refTo('Problem') } } },
      },
    },
  };
}
