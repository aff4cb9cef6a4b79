import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Adapter } from './adapters/adapter.ts';
import type { Claims } from './adapters/claims.ts';
import type { Observe } from './adapters/observe.ts';
import type { Rapporteur } from './core/index.ts';

/** Seconds: an answer is computed in milliseconds; what takes longer waits for others, or for a platform. */
const BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export interface Metrics {
  readonly observe: Observe;
  /** The same rapporteur, counted as one surface’s. */
  readonly countAsked: (rapporteur: Rapporteur, surface: string) => Rapporteur;
  /** The same claims; what was claimed before is counted. */
  readonly countDuplicates: (claims: Claims) => Claims;
  /** Whose connections are told; asked anew each time that somebody reads. */
  readonly watch: (adapters: () => readonly Adapter[]) => void;
  /** Whether the state is kept where the settings say. */
  readonly watchState: (isWell: () => boolean) => void;
  /** As Prometheus reads it. */
  readonly render: () => Promise<{ readonly type: string; readonly text: string }>;
}

/** Counts what the process does, without who asked and what. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const count = <Label extends string>(name: string, help: string, labelNames: readonly Label[]) =>
    new Counter({ name, help, labelNames, registers });
  const questions = count('rapporteur_questions_total', 'Questions, by what they came to', [
    'adapter',
    'kind',
  ]);
  const computing = new Histogram({
    ...{ name: 'rapporteur_answer_seconds', help: 'Time to compute an answer' },
    ...{ labelNames: ['adapter'] as const, buckets: BUCKETS, registers },
  });
  const delivering = new Histogram({
    ...{
      name: 'rapporteur_delivery_seconds',
      help: 'Time from the coming of a question to the platform’s having the answer',
    },
    ...{ labelNames: ['adapter'] as const, buckets: BUCKETS, registers },
  });
  const counters = {
    faults: count('rapporteur_errors_total', 'Answers in whose place stood an apology', ['adapter']),
    limited: count('rapporteur_rate_limited_total', 'Questions beyond what is answered in a minute', [
      'adapter',
    ]),
    late: count('rapporteur_late_total', 'Questions that came to their turn too late', ['adapter']),
    reconnected: count('rapporteur_reconnects_total', 'Connections that ended and were followed by another', [
      'adapter',
    ]),
    duplicates: count('rapporteur_duplicates_total', 'Events that came again and were not answered again', [
      'adapter',
    ]),
  };
  return {
    observe: (observed) => {
      const adapter = observed.surface;
      if (observed.kind !== 'answered') return counters[observed.kind].inc({ adapter });
      delivering.observe({ adapter }, observed.seconds);
      if (observed.isFault) counters.faults.inc({ adapter });
    },
    countAsked: (rapporteur, adapter) => ({
      ...rapporteur,
      ask: (question, thread) => {
        const end = computing.startTimer({ adapter });
        try {
          const answer = rapporteur.ask(question, thread);
          questions.inc({ adapter, kind: answer.kind });
          return answer;
        } catch (error) {
          questions.inc({ adapter, kind: 'error' });
          throw error;
        } finally {
          end();
        }
      },
    }),
    countDuplicates: (claims) => ({
      ...claims,
      claim: async (events) => {
        const isNew = await claims.claim(events);
        if (!isNew) counters.duplicates.inc({ adapter: events[0]?.split(' ')[0] ?? '' });
        return isNew;
      },
    }),
    watch: (adapters) => {
      new Gauge({
        ...{
          name: 'rapporteur_connected',
          help: 'Whether questions reach it',
          labelNames: ['adapter'] as const,
          registers,
        },
        collect() {
          for (const { name, isConnected } of adapters()) this.set({ adapter: name }, isConnected() ? 1 : 0);
        },
      });
    },
    watchState: (isWell) => {
      new Gauge({
        ...{
          name: 'rapporteur_state_well',
          help: 'Whether its state is kept where the settings say',
          registers,
        },
        collect() {
          this.set(isWell() ? 1 : 0);
        },
      });
    },
    render: async () => ({ type: registry.contentType, text: await registry.metrics() }),
  };
}
