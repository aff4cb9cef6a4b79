// The libraries have no types of their own.
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: string);
    readonly data: readonly Readonly<Record<string, unknown>>[];
    format(kind: 'bibliography', options: { readonly template: string; readonly format: 'text' }): string;
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
declare module '@citation-js/plugin-csl';
