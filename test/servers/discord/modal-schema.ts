import { z } from 'zod';
import { customId, stringSelect, textDisplay } from './component-schema.ts';
import { findDuplicate, reject, text } from './validate.ts';

// https://discord.com/developers/docs/components/reference#text-input, .../interactions/receiving-and-responding
const inputFields = {
  type: z.literal(4),
  id: z.int().min(0).optional(),
  custom_id: customId,
  style: z.union([z.literal(1), z.literal(2)]),
  min_length: z.int().min(0).max(4_000).optional(),
  max_length: z.int().min(1).max(4_000).optional(),
  required: z.boolean().optional(),
  value: z.string().max(4_000).optional(),
  placeholder: z.string().max(100).optional(),
};

interface Lengths {
  readonly min_length?: number | undefined;
  readonly max_length?: number | undefined;
  readonly value?: string | undefined;
}

function checkLengths(input: Lengths, context: z.core.$RefinementCtx): void {
  const { min_length: least = 0, max_length: most = 4_000, value } = input;
  if (least > most)
    reject(context, ['min_length'], 'TEXT_INPUT_LENGTH_INVALID', 'min_length is over max_length');
  if (value !== undefined && value !== '' && (value.length < least || value.length > most))
    reject(context, ['value'], 'TEXT_INPUT_VALUE_LENGTH_INVALID', 'The value does not fit its own limits');
}

const input = z.strictObject(inputFields).superRefine(checkLengths);
const labelledInput = z.strictObject({ ...inputFields, label: text(1, 45) }).superRefine(checkLengths);

const modalSelect = stringSelect.superRefine((value, context) => {
  if (value.disabled !== undefined)
    reject(context, ['disabled'], 'COMPONENT_DISABLED_INVALID', 'Modals have no disabled components');
  if (value.required !== false && value.min_values === 0)
    reject(context, ['min_values'], 'SELECT_COMPONENT_VALUES_INVALID', 'A required select needs a value');
});

const row = z.strictObject({
  type: z.literal(1),
  id: z.int().min(0).optional(),
  components: z.array(labelledInput).length(1),
});

const label = z.strictObject({
  type: z.literal(18),
  id: z.int().min(0).optional(),
  label: text(1, 45),
  description: text(1, 100).optional(),
  component: z.discriminatedUnion('type', [input, modalSelect]),
});

export const modalBody = z
  .strictObject({
    custom_id: customId,
    title: text(1, 45),
    components: z
      .array(z.discriminatedUnion('type', [row, label, textDisplay]))
      .min(1)
      .max(5),
  })
  .superRefine((modal, context) => {
    if (findDuplicate(fieldsOf(modal).map(({ custom_id }) => custom_id)))
      reject(
        context,
        ['components'],
        'COMPONENT_CUSTOM_ID_DUPLICATED',
        'Component custom id cannot be duplicated',
      );
  });

export type Modal = z.output<typeof modalBody>;
export type ModalField = z.output<typeof input> | z.output<typeof modalSelect>;

/** What a person fills in. */
export function fieldsOf(modal: Pick<Modal, 'components'>): ModalField[] {
  return modal.components.flatMap((one): ModalField[] => {
    if (one.type === 1) return one.components;
    return one.type === 18 ? [one.component] : [];
  });
}
