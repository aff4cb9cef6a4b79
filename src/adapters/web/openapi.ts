import { z } from 'zod';
import { CITATION_STYLES, LONGEST_QUESTION, LONGEST_QUOTATION, type Statement } from '../../core/index.ts';
import * as wire from '../wire-schema.ts';

// The paths by hand: six short ones don't pay for a library. A test holds them against the routes and against what they give.

const SCHEMAS = {
  Quote: wire.quote,
  Answer: wire.answerInThread,
  Thread: wire.thread,
  Passage: wire.passage,
  References: wire.references,
  Found: wire.found,
  CheckedQuotation: wire.checkedQuotation,
  Checked: wire.checked,
  Suggestions: wire.suggestions,
  Problem: wire.problem,
} as const;

type SchemaName = keyof typeof SCHEMAS;

/** Schemas that name each other, as OpenAPI has them. */
function describeSchemas(): Record<string, object> {
  const named = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(SCHEMAS)) named.add(schema, { id });
  const { schemas } = z.toJSONSchema(named, { uri: (id) => `#/components/schemas/${id}` });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $id: _id, $schema: _dialect, ...schema }]) => [id, schema]),
  );
}

function json(description: string, schema: SchemaName, type = 'application/json'): object {
  return { description, content: { [type]: { schema: { $ref: `#/components/schemas/${schema}` } } } };
}

function problem(description: string): object {
  return json(description, 'Problem', 'application/problem+json');
}

function query(name: string, description: string, maxLength?: number): object {
  const schema = { type: 'string', ...(maxLength && { maxLength }) };
  return { name, in: 'query', required: true, description, schema };
}

function operation(summary: string, parameters: readonly object[], responses: object): object {
  return { summary, parameters, responses };
}

/** The API in OpenAPI 3.1, for `/api/openapi.json`. */
export function describeApi({ title, version }: Statement) {
  const refused = problem('What was sent can’t be worked on.');
  const checked = json(
    'Each quotation of the text: exact, altered (how), or not in the statement; where, and whose.',
    'Checked',
  );
  return {
    openapi: '3.1.0',
    info: {
      title: 'Rapporteur',
      summary: `Questions about “${title}”, answered in its own words`,
      description: `Nothing is kept of what is asked. Places are characters of one version of the statement: SHA-256 ${version}.`,
      version: version.slice(0, 8),
    },
    paths: {
      '/api/ask': {
        get: operation(
          'Answer a question in the statement’s words, or say that it does not',
          [
            query(
              'q',
              'A question; a pasted quotation with “who said this?” may be longer.',
              LONGEST_QUOTATION,
            ),
            { ...query('thread', `What the last answer gave as \`thread\`.`), required: false },
          ],
          { 200: json('The answer.', 'Answer'), 400: refused },
        ),
      },
      '/api/read/{place}': {
        get: operation(
          'Read a place and learn what stands around it',
          [
            {
              name: 'place',
              in: 'path',
              required: true,
              schema: { type: 'string' },
              examples: {
                part: { value: 'principles' },
                paragraph: { value: 'principles.6' },
                sentences: { value: 'principles.6.1-2' },
              },
            },
          ],
          { 200: json('The passage.', 'Passage'), 404: problem('There is no such place.') },
        ),
      },
      '/api/cite/{place}': {
        get: operation(
          'References to a place, to copy',
          [
            { name: 'place', in: 'path', required: true, schema: { type: 'string' } },
            {
              name: 'style',
              in: 'query',
              required: false,
              schema: { type: 'string', enum: [...CITATION_STYLES], default: 'plain' },
            },
          ],
          {
            200: json('One for each paragraph and speaker of the place.', 'References'),
            400: refused,
            404: problem('There is no such place.'),
          },
        ),
      },
      '/api/find': {
        get: operation(
          'Find every mention of words in any form, and of “exact phrases”',
          [query('q', 'Words; in quotation marks, a phrase; `-word`, without it; `this OR that`.', 300)],
          { 200: json('Every mention, none left out.', 'Found'), 400: refused },
        ),
      },
      '/api/check': {
        get: operation(
          'Check the quotations of a text',
          [query('q', 'A quotation, or a text with quotations in it.', LONGEST_QUOTATION)],
          {
            200: checked,
            400: refused,
          },
        ),
        post: {
          ...operation('Check a text that is too long for an address', [], {
            200: checked,
            400: refused,
            413: problem('The body is too large.'),
            415: problem('The body is no plain text.'),
          }),
          requestBody: { required: true, content: { 'text/plain': { schema: { type: 'string' } } } },
        },
      },
      '/api/suggest': {
        get: operation(
          'Others’ questions that complete what has been typed',
          [query('q', `What has been typed; a question has at most ${LONGEST_QUESTION} characters.`)],
          { 200: json('A few questions.', 'Suggestions') },
        ),
      },
      '/api/openapi.json': {
        get: operation('This description', [], {
          200: {
            description: 'OpenAPI 3.1.',
            content: { 'application/json': { schema: { type: 'object' } } },
          },
        }),
      },
    },
    components: { schemas: describeSchemas() },
  };
}
