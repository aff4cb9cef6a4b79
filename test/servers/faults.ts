/** What becomes of a fault. */
export interface PlacedFault<Call> {
  /** The calls it has met. */
  readonly met: readonly Call[];
  remove(): void;
}

/** Faults wait here for the calls that they are meant for; the one placed first is met first. */
export function createFaults<Call, Fault>() {
  interface Entry {
    readonly fault: Fault;
    readonly times: number;
    readonly isMeant: (call: Call) => boolean;
    readonly met: Call[];
  }
  let entries: Entry[] = [];
  return {
    place(fault: Fault, isMeant: (call: Call) => boolean, times = 1): PlacedFault<Call> {
      const entry: Entry = { fault, times, isMeant, met: [] };
      entries.push(entry);
      return {
        met: entry.met,
        remove() {
          entries = entries.filter((one) => one !== entry);
        },
      };
    },
    take(call: Call): Fault | undefined {
      const entry = entries.find(({ met, times, isMeant }) => met.length < times && isMeant(call));
      entry?.met.push(call);
      return entry?.fault;
    },
  };
}
