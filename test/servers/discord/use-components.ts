import { flatten, type StringSelect } from './component-schema.ts';
import { deliverInteraction, type SentInteraction, type Where } from './deliver-interaction.ts';
import { impossible } from './impossible.ts';
import { type Interaction, TYPE } from './interactions.ts';
import type { Message } from './ledger.ts';
import { fieldsOf, type Modal, type ModalField } from './modal-schema.ts';
import type { Platform } from './platform.ts';
import type { Wire } from './wire.ts';

export interface Press extends Where {
  readonly message: Message;
  /** A custom id, or the words on the button. */
  readonly customId: string;
  /** What was chosen in a menu. */
  readonly values?: readonly string[];
}

export interface ModalSubmission extends Where {
  /** The interaction that was answered with the modal. */
  readonly opener: Pick<SentInteraction, 'id' | 'token'>;
  /** By custom id. */
  readonly values: Readonly<Record<string, string | readonly string[]>>;
}

function checkChoice(select: StringSelect, values: readonly string[]): void {
  const { min_values: least = 1, max_values: most = 1, options } = select;
  if (values.length < least || values.length > most) throw impossible(`choosing ${values.length} values`);
  for (const value of values)
    if (!options.some((option) => option.value === value))
      throw impossible(`choosing ${value}, which is not there`);
}

/** Presses a button or chooses in a menu. */
export function press(platform: Platform, use: Press): SentInteraction {
  const { message, customId, values, ...where } = use;
  if (message.deleted || message.loading) throw impossible('pressing what is not shown');
  if (message.ephemeral && message.interaction?.user !== (where.user ?? platform.world.people.alice))
    throw impossible('pressing what only somebody else sees');
  const component = flatten(message.components).find(
    (one) => 'custom_id' in one && one.custom_id === customId,
  );
  if (component?.type !== 2 && component?.type !== 3) throw impossible(`there is no ${customId}`);
  if (component.disabled) throw impossible(`${customId} is disabled`);
  if (component.type === 3) checkChoice(component, values ?? []);
  const data = {
    custom_id: customId,
    component_type: component.type,
    id: component.id,
    ...(component.type === 3 ? { values } : {}),
  };
  return deliverInteraction(platform, { ...where, type: TYPE.component, data, source: message });
}

function checkInput(field: ModalField, value: string | readonly string[] | undefined): void {
  if (field.type === 3) {
    if (typeof value === 'string') throw impossible(`${field.custom_id} is a menu`);
    if (value?.length || field.required !== false) checkChoice(field, value ?? []);
    return;
  }
  const text = value ?? '';
  if (typeof text !== 'string') throw impossible(`${field.custom_id} is a text`);
  const { min_length: least = 0, max_length: most = 4_000, required = true } = field;
  if (text === '' && required) throw impossible(`${field.custom_id} is required`);
  if (text !== '' && (text.length < least || text.length > most))
    throw impossible(`${field.custom_id} has ${text.length} characters`);
}

function toAnswer(field: ModalField, value: string | readonly string[] | undefined): Wire {
  const base = { type: field.type, custom_id: field.custom_id, id: field.id ?? 0 };
  return field.type === 3 ? { ...base, values: value ?? [] } : { ...base, value: value ?? '' };
}

function toAnswers(modal: Modal, values: ModalSubmission['values']): Wire[] {
  return modal.components.map((one, i): Wire => {
    const base = { type: one.type, id: one.id ?? i + 1 };
    if (one.type === 1)
      return { ...base, components: one.components.map((field) => toAnswer(field, values[field.custom_id])) };
    if (one.type === 18)
      return { ...base, component: toAnswer(one.component, values[one.component.custom_id]) };
    return base;
  });
}

/** Fills in the modal that an interaction opened, and sends it off. */
export function submitModal(platform: Platform, use: ModalSubmission): SentInteraction {
  const { opener, values, ...where } = use;
  const interaction: Interaction | undefined = platform.interactions.find(opener.id, opener.token);
  const modal = interaction?.modal;
  if (!interaction || !modal) throw impossible('submitting a modal that was not opened');
  const fields = fieldsOf(modal);
  for (const field of fields) checkInput(field, values[field.custom_id]);
  for (const name of Object.keys(values))
    if (!fields.some((field) => field.custom_id === name)) throw impossible(`the modal has no ${name}`);
  return deliverInteraction(platform, {
    user: interaction.user,
    channel: interaction.channel,
    ...where,
    type: TYPE.modal,
    data: { custom_id: modal.custom_id, components: toAnswers(modal, values) },
    source: interaction.source,
  });
}
