import { announce, focusOn, say } from './dom.ts';

interface Failure {
  readonly params: URLSearchParams;
  /** 0 where no answer came. */
  readonly status: number;
  /** What the server says is wrong. */
  readonly said: string | undefined;
  readonly again: () => void;
}

/** Says in the place of an answer that none came, and offers to try again; what was typed stays. */
export function showFailure(log: HTMLElement, { params, status, said, again }: Failure): void {
  const failed = document.createElement('div');
  failed.className = 'failed';
  const asked = document.createElement('h3');
  asked.textContent = params.get('q') ?? params.get('check') ?? params.get('cite');
  asked.className = 'cut';
  const reason = document.createElement('p');
  reason.textContent = said ?? say(status === 0 ? 'offline' : 'broken');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = say('again');
  button.addEventListener('click', () => {
    failed.remove();
    again();
  });
  failed.append(asked, reason, button);
  log.prepend(failed);
  announce(reason.textContent ?? '');
  focusOn(button);
}
