import { announce, HOME, say } from './dom.ts';

/** Two buttons that ask whether an answer is right: with thanks in their place, once one was pressed. */
export function startFeedback(): void {
  document.addEventListener('submit', (event) => {
    const { target: form, submitter } = event;
    if (!(form instanceof HTMLFormElement) || !form.matches('.feedback')) return;
    if (!(submitter instanceof HTMLButtonElement)) return;
    event.preventDefault();
    void send(form, submitter);
  });
}

async function send(form: HTMLFormElement, { name, value }: HTMLButtonElement): Promise<void> {
  const body = new URLSearchParams({ [name]: value });
  for (const input of form.querySelectorAll('input')) body.set(input.name, input.value);
  const buttons = form.querySelectorAll('button');
  for (const button of buttons) button.disabled = true;
  const sent = await fetch(`${HOME}feedback`, { method: 'POST', body }).catch(() => undefined);
  if (!sent?.ok) {
    for (const button of buttons) button.disabled = false;
    return announce(say('unreachable'));
  }
  const thanks = document.createElement('p');
  thanks.className = 'note thanks';
  thanks.tabIndex = -1;
  thanks.textContent = form.dataset.thanks ?? '';
  form.replaceWith(thanks);
  thanks.focus({ preventScroll: true });
}
