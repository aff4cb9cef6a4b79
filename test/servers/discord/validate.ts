import { z } from 'zod';
import { refuseUnmodelled } from '../not-modelled.ts';
import { type FieldError, invalidForm } from './api-error.ts';

const CODE = 'code';

/** Adds Discord's own code to a rule that zod does not know. */
export function reject(
  context: z.core.$RefinementCtx,
  path: readonly PropertyKey[],
  code: string,
  message: string,
): void {
  context.addIssue({ code: 'custom', path: [...path], message, params: { [CODE]: code } });
}

function codeOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'BASE_TYPE_REQUIRED' : `${issue.expected.toUpperCase()}_TYPE_COERCE`;
    case 'too_big':
      return issue.origin === 'number' ? 'NUMBER_TYPE_MAX' : 'BASE_TYPE_MAX_LENGTH';
    case 'too_small':
      if (issue.origin === 'number') return 'NUMBER_TYPE_MIN';
      return issue.minimum === 1 ? 'BASE_TYPE_REQUIRED' : 'BASE_TYPE_MIN_LENGTH';
    case 'invalid_format':
      return 'STRING_TYPE_REGEX';
    case 'invalid_value':
    case 'invalid_union':
      return 'BASE_TYPE_REQUIRED';
    case 'invalid_key':
      return 'DICT_TYPE_CONVERT';
    case 'custom':
      return String(issue.params?.[CODE]);
    default:
      return 'BASE_TYPE_BAD_VALUE';
  }
}

/** The body as the schema reads it; else the answer that Discord gives. */
export function parseBody<T extends z.ZodType>(schema: T, body: unknown): z.output<T> {
  const result = schema.safeParse(body, { reportInput: true });
  if (result.success) return result.data;
  refuseUnmodelled(result.error, body);
  throw invalidForm(
    ...result.error.issues.map((issue): FieldError => {
      const { path, message } = issue;
      return { path, code: codeOf(issue), message };
    }),
  );
}

/** Text of so many characters. They are counted in UTF-16 units, the larger of the counts that there are. */
export function text(minimum: number, maximum: number): z.ZodString {
  return z.string().min(minimum).max(maximum);
}

/** Text of which something can be seen. */
export function visibleText(maximum: number): z.ZodType<string> {
  return z
    .string()
    .max(maximum)
    .superRefine((value, context) => {
      if (value.trim() === '') reject(context, [], 'BASE_TYPE_REQUIRED', 'This field is required');
    });
}

export const snowflake = z.string().regex(/^\d{15,20}$/u);

export function hasDuplicate(values: readonly unknown[]): boolean {
  return new Set(values).size < values.length;
}
