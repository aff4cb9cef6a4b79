/** One field that Discord refuses. */
export interface FieldError {
  readonly path: readonly PropertyKey[];
  readonly code: string;
  readonly message: string;
}

/** What Discord answers instead of doing what was asked. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: number;
  readonly errors: unknown;

  constructor(status: number, code: number, message: string, errors?: unknown) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }

  get body(): unknown {
    return { message: this.message, code: this.code, ...(this.errors ? { errors: this.errors } : {}) };
  }
}

const ERRORS = '_errors';

interface ErrorTree {
  [key: string]: ErrorTree | { code: string; message: string }[];
}

function nest(fields: readonly FieldError[]): ErrorTree {
  const root: ErrorTree = {};
  for (const { path, code, message } of fields) {
    let node = root;
    for (const step of path) {
      const next = node[String(step)];
      if (next === undefined || Array.isArray(next)) {
        const made: ErrorTree = {};
        node[String(step)] = made;
        node = made;
      } else node = next;
    }
    const known = node[ERRORS];
    node[ERRORS] = [...(Array.isArray(known) ? known : []), { code, message }];
  }
  return root;
}

/** https://discord.com/developers/docs/reference#error-messages */
export function invalidForm(...fields: readonly FieldError[]): ApiError {
  return new ApiError(400, 50035, 'Invalid Form Body', nest(fields));
}

export function fieldError(path: string, code: string, message: string): FieldError {
  return { path: path === '' ? [] : path.split('.'), code, message };
}

/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#json-json-error-codes */
export const REFUSALS = {
  unauthorized: [401, 0, '401: Unauthorized'],
  unknownChannel: [404, 10003, 'Unknown Channel'],
  unknownMessage: [404, 10008, 'Unknown Message'],
  unknownWebhook: [404, 10015, 'Unknown Webhook'],
  unknownInteraction: [404, 10062, 'Unknown interaction'],
  notYourApplication: [403, 20012, 'You are not authorized to perform this action on this application'],
  tooManyCommands: [400, 30032, 'Maximum number of application commands reached (100).'],
  alreadyAcknowledged: [400, 40060, 'Interaction has already been acknowledged.'],
  tooManyFollowUps: [400, 40094, 'This interaction has reached the maximum number of follow-up messages'],
  missingAccess: [403, 50001, 'Missing Access'],
  emptyMessage: [400, 50006, 'Cannot send an empty message'],
  cannotSendToUser: [403, 50007, 'Cannot send messages to this user'],
  notATextChannel: [400, 50008, 'Cannot send messages in a non-text channel'],
  missingPermissions: [403, 50013, 'Missing Permissions'],
  expiredToken: [401, 50027, 'Invalid Webhook Token'],
  invalidRecipient: [400, 50033, 'Invalid Recipient(s)'],
  invalidVersion: [400, 50041, 'Invalid API version'],
  invalidJson: [400, 50109, 'The request body contains invalid JSON.'],
  threadExists: [400, 160004, 'A thread has already been created for this message'],
  noHistory: [400, 160002, 'Cannot reply without permission to read message history'],
} as const satisfies Record<string, readonly [status: number, code: number, message: string]>;

export function refusal(name: keyof typeof REFUSALS): ApiError {
  const [status, code, message] = REFUSALS[name];
  return new ApiError(status, code, message);
}
