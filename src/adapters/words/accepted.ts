const MOST_ACCEPTED = 20;

/** `de-AT, de;q=0.9, en;q=0.5`, best first: https://www.rfc-editor.org/rfc/rfc9110#field.accept-language */
export function readAccepted(header: string): string[] {
  return header
    .split(',', MOST_ACCEPTED)
    .map((one) => {
      const [tag = '', weight = 'q=1'] = one.split(';').map((part) => part.trim());
      return { tag, weight: Number(weight.replace(/^q=/, '')) || 0 };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag);
}
