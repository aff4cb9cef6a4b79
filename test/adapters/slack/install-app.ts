import type { SlackServer } from '../../servers/slack/index.ts';

/** A browser that installs the app: it follows where it is sent, and keeps the cookies that it is given. */
export function openBrowser(origin: string, language = 'en') {
  let cookie = '';
  const visit = async (address: string, withCookie = true): Promise<Response> => {
    const response = await fetch(address, {
      redirect: 'manual',
      headers: { 'accept-language': language, ...(withCookie && cookie ? { cookie } : {}) },
    });
    const given = response.headers.getSetCookie()[0];
    if (given) cookie = given.split(';')[0] ?? '';
    return response;
  };
  return {
    visit,
    /** Where the app sends whoever begins. */
    begin: async (): Promise<string> => {
      const response = await visit(`${origin}/slack/install`);
      return response.headers.get('location') ?? '';
    },
  };
}

export interface Page {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

/** Installs the app in a workspace, and gives the page at the end. */
export async function installApp(
  origin: string,
  workspace: Pick<SlackServer, 'allow'>,
  { denies = false, language = 'en' } = {},
): Promise<Page> {
  const { visit, begin } = openBrowser(origin, language);
  const response = await visit(workspace.allow(await begin(), { denies }));
  return { status: response.status, text: await response.text(), headers: response.headers };
}
