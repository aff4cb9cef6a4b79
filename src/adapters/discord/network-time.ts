import { AsyncLocalStorage } from 'node:async_hooks';
import { DefaultRestOptions, type RESTOptions } from 'discord.js';

const limits = new AsyncLocalStorage<number>();

/**
 * Does something whose requests are given up after so many milliseconds on their way. That the library holds them back, as Discord takes 50 a second, does not
 * count: whatever gives up while it waits takes the place of another all the same, so that after an outage, with more to answer than that, nothing would get
 * through any more.
 */
export function limitNetworkTime<T>(milliseconds: number, act: () => Promise<T>): Promise<T> {
  return limits.run(milliseconds, act);
}

/** The library's way to make a request, with these limits. */
export const makeRequest: RESTOptions['makeRequest'] = async (url, init) => {
  // At an "AbortError" it would try three times more, each in the place of another.
  if (init.signal?.aborted) throw giveUp();
  const most = limits.getStore();
  if (most === undefined) return DefaultRestOptions.makeRequest(url, init);
  const limit = new AbortController();
  init.signal?.addEventListener('abort', () => limit.abort(init.signal?.reason));
  // Also when only a part of the answer has come by then.
  setTimeout(() => limit.abort(giveUp()), most).unref();
  return DefaultRestOptions.makeRequest(url, { ...init, signal: limit.signal });
};

function giveUp(): DOMException {
  return new DOMException('Given up', 'TimeoutError');
}
