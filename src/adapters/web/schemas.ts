// What the API gives, as JSON Schema.

const text = { type: 'string' };
const quotes = { type: 'array', items: { $ref: '#/components/schemas/Quote' } };
const place = { type: 'string', examples: ['principles.6.1-2'] };

export const schemas = {
  Quote: {
    type: 'object',
    description: 'Words of the statement, exactly, with who says them and where.',
    properties: { text, speaker: text, place, label: text, link: { type: 'string', format: 'uri' } },
    required: ['text', 'speaker', 'place', 'label', 'link'],
    additionalProperties: false,
  },
  Answer: {
    description: 'What the statement says, that it does not say, or what this is.',
    anyOf: [
      {
        type: 'object',
        properties: {
          kind: { const: 'answer' },
          quotes: { ...quotes, description: 'Best first, as few as give the whole answer.' },
          missing: { ...text, description: 'What else was asked that is not stated.' },
          thread: { $ref: '#/components/schemas/Thread' },
        },
        required: ['kind', 'quotes', 'thread'],
        additionalProperties: false,
      },
      {
        type: 'object',
        properties: {
          kind: { const: 'not-stated' },
          missing: { ...text, description: 'Completes “The statement does not say …”, where it is known.' },
          nearest: { ...quotes, description: 'Related passages, which do not answer.' },
          thread: { $ref: '#/components/schemas/Thread' },
        },
        required: ['kind', 'nearest', 'thread'],
        additionalProperties: false,
      },
      {
        type: 'object',
        properties: { kind: { const: 'about' }, text, thread: { $ref: '#/components/schemas/Thread' } },
        required: ['kind', 'text', 'thread'],
        additionalProperties: false,
      },
    ],
  },
  Thread: {
    type: 'string',
    description:
      'Pass it on with the next question, which is then understood as a follow-up. It holds places and vocabulary, not what was asked.',
  },
  Passage: {
    type: 'object',
    properties: { place, quotes, before: text, after: text },
    required: ['place', 'quotes'],
    additionalProperties: false,
  },
  Found: {
    type: 'object',
    properties: {
      mentions: { type: 'integer' },
      sentences: { type: 'integer' },
      complete: {
        type: 'boolean',
        description:
          'Whether each sentence holds all that was sought; where none does, those that hold some.',
      },
      hits: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            ...{ text, speaker: text, place, label: text, link: { type: 'string', format: 'uri' } },
            mentions: {
              type: 'array',
              description: 'Where in `text`, in UTF-16 code units.',
              items: {
                type: 'object',
                properties: { start: { type: 'integer' }, end: { type: 'integer' } },
                required: ['start', 'end'],
                additionalProperties: false,
              },
            },
          },
          required: ['text', 'speaker', 'place', 'label', 'link', 'mentions'],
          additionalProperties: false,
        },
      },
    },
    required: ['mentions', 'sentences', 'complete', 'hits'],
    additionalProperties: false,
  },
  Check: {
    anyOf: [
      {
        type: 'object',
        properties: {
          kind: { const: 'exact' },
          shortened: {
            type: 'boolean',
            description: 'Whether the quotation itself marks words as left out or inserted.',
          },
          quotes,
        },
        required: ['kind', 'shortened', 'quotes'],
        additionalProperties: false,
      },
      {
        type: 'object',
        properties: {
          kind: { const: 'altered' },
          closest: quotes,
          differences: {
            type: 'array',
            description: 'Word by word: `said` in the quotation, `stated` in the statement.',
            items: {
              type: 'object',
              properties: {
                kind: { enum: ['same', 'changed', 'added', 'left out'] },
                said: text,
                stated: text,
              },
              required: ['kind'],
              additionalProperties: false,
            },
          },
        },
        required: ['kind', 'closest', 'differences'],
        additionalProperties: false,
      },
      {
        type: 'object',
        properties: { kind: { const: 'not-found' } },
        required: ['kind'],
        additionalProperties: false,
      },
    ],
  },
  Suggestions: {
    type: 'object',
    properties: { questions: { type: 'array', items: text } },
    required: ['questions'],
    additionalProperties: false,
  },
  Problem: {
    type: 'object',
    description: 'RFC 9457. `detail` says what to do.',
    properties: { type: text, title: text, status: { type: 'integer' }, detail: text },
    required: ['type', 'title', 'status', 'detail'],
  },
};
