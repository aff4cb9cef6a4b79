import { flatten } from './component-schema.ts';
import { deliverInteraction, type SentInteraction, type Where } from './deliver-interaction.ts';
import { impossible } from './impossible.ts';
import { TYPE } from './interactions.ts';
import type { Message } from './ledger.ts';
import type { Modal } from './modal-schema.ts';
import type { Platform } from './platform.ts';

export interface Press extends Where {
  readonly message: Message;
  readonly customId: string;
  /** What was chosen in a menu. */
  readonly values?: readonly string[];
}

export interface ModalSubmission extends Where {
  /** The interaction that was answered with the modal. */
  readonly opener: Pick<SentInteraction, 'id' | 'token'>;
  /** By custom id. */
  readonly values: Readonly<Record<string, string>>;
}

/** Presses a button or chooses in a menu. */
export function press(platform: Platform, use: Press): SentInteraction {
  const { message, customId, values = [], ...where } = use;
  if (message.deleted) throw impossible('pressing what is not shown');
  if (message.ephemeral && message.interaction?.user !== (where.user ?? platform.world.people.alice))
    throw impossible('pressing what only somebody else sees');
  const component = flatten(message.components).find(
    (one) => 'custom_id' in one && one.custom_id === customId,
  );
  if (component?.type !== 2 && component?.type !== 3) throw impossible(`there is no ${customId}`);
  const data = { custom_id: customId, component_type: component.type };
  if (component.type === 2)
    return deliverInteraction(platform, { ...where, type: TYPE.component, data, source: message });
  const [value] = values;
  if (values.length !== 1) throw impossible(`choosing ${values.length} values`);
  if (!component.options.some((option) => option.value === value))
    throw impossible(`choosing ${value}, which is not there`);
  return deliverInteraction(platform, {
    ...where,
    type: TYPE.component,
    data: { ...data, values },
    source: message,
  });
}

function fillIn({ components }: Modal, values: ModalSubmission['values']) {
  const fields = components.map(({ component }) => component);
  for (const name of Object.keys(values))
    if (!fields.some((field) => field.custom_id === name)) throw impossible(`the modal has no ${name}`);
  return fields.map(({ type, custom_id, min_length, max_length }) => {
    const { [custom_id]: value = '' } = values;
    if (value === '') throw impossible(`${custom_id} is required`);
    if (value.length < min_length || value.length > max_length)
      throw impossible(`${custom_id} has ${value.length} characters`);
    return { type: 18, component: { type, custom_id, value } };
  });
}

/** Fills in the modal that an interaction opened, and sends it off. */
export function submitModal(platform: Platform, use: ModalSubmission): SentInteraction {
  const { opener, values, ...where } = use;
  const interaction = platform.interactions.find(opener.id, opener.token);
  const modal = interaction?.modal;
  if (!interaction || !modal) throw impossible('submitting a modal that was not opened');
  return deliverInteraction(platform, {
    user: interaction.user,
    channel: interaction.channel,
    ...where,
    type: TYPE.modal,
    data: { custom_id: modal.custom_id, components: fillIn(modal, values) },
    source: interaction.source,
  });
}
