import { subscribe, unsubscribe } from 'node:diagnostics_channel';

/** Whether this machine's clock is right. */
export interface ClockWatch {
  /** False while it is so far off that what Slack signs would be refused. */
  readonly isWell: () => boolean;
  readonly stop: () => void;
}

/** Seconds by which it may be off before that is told, and before nothing works: Slack's requests are taken for five minutes. */
const TOLD = 30;
const MOST = 240;
/** Milliseconds until it is told again, and after which an old answer says nothing of the clock: it may have been set. */
const AGAIN = 3_600_000;
const COUNTS = 600_000;
/** Where the HTTP client of Node and of both platforms' libraries tells of answers. https://undici.nodejs.org/#/docs/api/DiagnosticsChannel */
const ANSWERS = 'undici:request:headers';

/** Compares the clock with those of the servers that answer this process: each says in its answer what time it is. No request is made for it. */
export function watchClock(onOff: (seconds: number) => void): ClockWatch {
  let off = 0;
  let readAt = Number.NEGATIVE_INFINITY;
  let toldAt = Number.NEGATIVE_INFINITY;
  const read = (answer: unknown): void => {
    const time = timeOf(answer);
    if (time === undefined) return;
    off = Math.round((Date.now() - time) / 1_000);
    readAt = performance.now();
    if (Math.abs(off) <= TOLD || readAt - toldAt < AGAIN) return;
    toldAt = readAt;
    onOff(off);
  };
  subscribe(ANSWERS, read);
  return {
    isWell: () => Math.abs(off) <= MOST || performance.now() - readAt > COUNTS,
    stop: () => void unsubscribe(ANSWERS, read),
  };
}

/** What an answer's `Date` says, in milliseconds since 1970. Its headers are names and values in turn. */
function timeOf(answer: unknown): number | undefined {
  const response = isObject(answer) ? answer.response : undefined;
  const headers = isObject(response) && Array.isArray(response.headers) ? response.headers.map(String) : [];
  const at = headers.findIndex((header, i) => i % 2 === 0 && header.toLowerCase() === 'date');
  const time = Date.parse(headers[at + 1] ?? '');
  return at < 0 || Number.isNaN(time) ? undefined : time;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
