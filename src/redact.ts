/** Forms of secrets that may come from elsewhere: from a library's error, or a platform's answer. */
const FORMS = [
  /\bxox[a-z](?:\.[a-z]+)?-[\w-]{8,}/g,
  /\bxapp-[\w-]{8,}/g,
  // A bot's token on Discord, and the token of an interaction.
  /(?<![\w-])[\w-]{23,30}\.[\w-]{5,8}\.[\w-]{25,200}/g,
  /\baW50ZXJhY3Rpb246[\w-]{8,}/g,
  /\b(?:Bot|Bearer) [\w.-]{8,}/g,
  // Where an answer to Slack goes: whoever has the address may write there.
  /(?<=hooks\.slack(?:-gov)?\.com\/)[\w/-]+/g,
  // The same of Discord, whatever its token looks like.
  /(?<=\/(?:interactions|webhooks)\/\d{1,20}\/)[\w.~%-]{8,}/g,
  // What signs in, in an address, a form or JSON: Slack's library logs the first two as it sends them.
  /(?<=[?&](?:client_secret|code|state|token|refresh_token)=|\bclient_secret=)[\w.~%+/-]{8,}/g,
  /(?<="(?:client_secret|token|secret|password|refresh_token)"\s?:\s?")[\w.~%+/-]{8,}/g,
  // A password in an address.
  /(?<=\/\/[\w.~%-]{0,60}:)[^\s:/@"]{1,200}(?=@)/g,
];
/** Names under which a library may hold a secret. */
export const SECRET_PATHS = ['token', 'authorization', 'secret', 'password', 'cookie', 'headers'].flatMap(
  (name) => [name, `*.${name}`, `*.*.${name}`],
);
export const REDACTED = '[secret]';
/** What is shorter stands in a line by chance. */
const SHORTEST = 8;

/** Takes secrets out of a line of the log: those that are given, also as JSON or an address holds them, and all that look like one. */
export function createRedact(secrets: readonly string[]): (line: string) => string {
  const known = secrets
    .filter((secret) => secret.length >= SHORTEST)
    .flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)])
    .sort((a, b) => b.length - a.length);
  return (line) => {
    const without = known.reduce((text, secret) => text.replaceAll(secret, REDACTED), line);
    return FORMS.reduce((text, form) => text.replace(form, REDACTED), without);
  };
}
